### The page that sends a code for a new password.

forgot-password-title = Passwort zurücksetzen
forgot-password-lead = Geben Sie Ihre E-Mail-Adresse ein. Wir senden Ihnen einen Code, mit dem Sie ein neues Passwort wählen können.
forgot-password-submit = Code senden
# The link forgot-password-log-in follows.
forgot-password-remembered = Wieder eingefallen?
forgot-password-log-in = Anmelden
# The in-app mode is turned off.
forgot-password-elsewhere = Setzen Sie Ihr Passwort auf der separaten Anmeldeseite zurück: Wählen Sie dort „Passwort vergessen?“.
forgot-password-continue = Weiter zur Anmeldung
