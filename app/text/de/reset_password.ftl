### The page that sets a new password.

reset-password-title = Neues Passwort wählen
# Nothing is known: the page was opened directly.
reset-password-lead = Geben Sie Ihre E-Mail-Adresse, den Code, den wir Ihnen gesendet haben, und ein neues Passwort ein. Der Code ist eine Stunde lang gültig.
# The address contained both the email and the code.
reset-password-filled-in = Ihre E-Mail-Adresse und der Code sind schon eingetragen. Wählen Sie ein neues Passwort.
# The login was refused with `PasswordResetRequiredException`.
reset-password-by-administrator = Der Administrator bittet Sie, ein neues Passwort zu wählen. Geben Sie den Code aus der E-Mail ein oder fordern Sie einen neuen an.
reset-password-new-password = Neues Passwort
reset-password-submit = Passwort ändern
# The link reset-password-log-in follows.
reset-password-remembered = Passwort wieder eingefallen?
reset-password-log-in = Anmelden
# After a request for a code. It must also be true for addresses that have no account, or one that cannot get a code: the
# page must not reveal which is the case. $destination: a masked address, such as a***@e***.
reset-password-sent = Wenn Sie ein Konto haben, haben wir einen Code an { $destination } gesendet. Er ist eine Stunde lang gültig. Für Konten, die nicht bestätigt sind, gibt es keinen Code.
