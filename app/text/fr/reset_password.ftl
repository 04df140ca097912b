### The page that sets a new password.

reset-password-title = Choisissez un nouveau mot de passe
# Nothing is known: the page was opened directly.
reset-password-lead = Saisissez votre adresse e-mail, le code que nous vous avons envoyé et un nouveau mot de passe. Le code est valable une heure.
# The address contained both the email and the code.
reset-password-filled-in = Votre adresse e-mail et le code sont déjà saisis. Choisissez un nouveau mot de passe.
# The login was refused with `PasswordResetRequiredException`.
reset-password-by-administrator = L’administrateur vous demande de choisir un nouveau mot de passe. Saisissez le code reçu par e-mail, ou demandez-en un nouveau.
reset-password-new-password = Nouveau mot de passe
reset-password-submit = Changer de mot de passe
# The link reset-password-log-in follows.
reset-password-remembered = Vous vous souvenez de votre mot de passe ?
reset-password-log-in = Se connecter
# After a request for a code. It must also be true for addresses that have no account, or one that cannot get a code: the
# page must not reveal which is the case. $destination: a masked address, such as a***@e***.
reset-password-sent = Si vous avez un compte, nous avons envoyé un code à { $destination }. Il est valable une heure. Les comptes non confirmés ne reçoivent pas de code.
