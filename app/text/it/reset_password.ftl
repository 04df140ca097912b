### The page that sets a new password.

reset-password-title = Scegli una nuova password
# Nothing is known: the page was opened directly.
reset-password-lead = Inserisci il tuo indirizzo email, il codice che ti abbiamo inviato e una nuova password. Il codice è valido per un’ora.
# The address contained both the email and the code.
reset-password-filled-in = L’indirizzo email e il codice sono già inseriti. Scegli una nuova password.
# The login was refused with `PasswordResetRequiredException`.
reset-password-by-administrator = L’amministratore ti chiede di scegliere una nuova password. Inserisci il codice ricevuto via email o richiedine uno nuovo.
reset-password-new-password = Nuova password
reset-password-submit = Cambia password
# The link reset-password-log-in follows.
reset-password-remembered = Ti è tornata in mente la password?
reset-password-log-in = Accedi
# After a request for a code. It must also be true for addresses that have no account, or one that cannot get a code: the
# page must not reveal which is the case. $destination: a masked address, such as a***@e***.
reset-password-sent = Se hai un account, abbiamo inviato un codice a { $destination }. È valido per un’ora. Agli account non confermati non viene inviato nessun codice.
