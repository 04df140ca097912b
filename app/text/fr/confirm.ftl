### The page that asks for the code of the email after a registration.

confirm-title = Consultez vos e-mails
# Nothing is known about the account: the page was opened directly.
confirm-lead = Saisissez votre adresse e-mail et le code que nous vous avons envoyé.
# The address contained both the email and the code.
confirm-filled-in = Votre adresse e-mail et le code sont déjà saisis. Sélectionnez « Confirmer ».
confirm-not-confirmed = Votre compte n’est pas encore confirmé. Saisissez le code de notre dernier e-mail.
confirm-submit = Confirmer
# The link confirm-log-in follows.
confirm-already-confirmed = Compte déjà confirmé ?
confirm-log-in = Se connecter
# The link confirm-start-over follows.
confirm-wrong-address = Adresse incorrecte ?
confirm-start-over = Recommencer
# A link that only developers see.
confirm-mailbox = Ouvrir la boîte de réception locale
# Only developers see this.
confirm-mailbox-hint = Développement : les e-mails ne sont pas envoyés. Lisez-les ici (s’ouvre dans un nouvel onglet).
# After a registration. It must also be true for addresses that already have an account: they get no email, and the page
# must not reveal which is the case. $destination: a masked address, such as a***@e***.
confirm-sent = Si nous ne connaissons pas encore cette adresse, nous avons envoyé un code à { $destination }. Si vous avez déjà un compte, nous n’avons pas envoyé de code : connectez-vous plutôt, ou réinitialisez votre mot de passe.
