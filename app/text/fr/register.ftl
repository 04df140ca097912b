### The registration page.

register-title = Créer un compte
register-lead = Nous vous enverrons un code par e-mail pour vérifier votre adresse.
register-submit = Créer un compte
# Links to the terms and the policy follow.
register-agree = En créant un compte, vous acceptez les conditions d’utilisation et la politique de confidentialité.
register-agree-terms = En créant un compte, vous acceptez les conditions d’utilisation.
register-agree-privacy = En créant un compte, vous acceptez la politique de confidentialité.
# The link register-log-in follows.
register-have-account = Vous avez déjà un compte ?
register-log-in = Se connecter
