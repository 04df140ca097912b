### The page that sends a code for a new password.

forgot-password-title = Reimposta la password
forgot-password-lead = Inserisci il tuo indirizzo email. Ti invieremo un codice per scegliere una nuova password.
forgot-password-submit = Invia codice
# The link forgot-password-log-in follows.
forgot-password-remembered = Ti è tornata in mente?
forgot-password-log-in = Accedi
# The in-app mode is turned off.
forgot-password-elsewhere = Reimposta la password nella pagina di accesso separata: seleziona lì “Password dimenticata?”.
forgot-password-continue = Vai all’accesso
