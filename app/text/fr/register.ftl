### The registration page.

register-title = Créer un compte
register-lead = Nous vous enverrons un code par e-mail pour vérifier votre adresse.
register-submit = Créer un compte
# The link register-log-in follows.
register-have-account = Vous avez déjà un compte ?
register-log-in = Se connecter
