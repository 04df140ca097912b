### The confirmation in front of a change that needs a recent login.

recent-login-title = Confirmez votre identité
recent-login-lead-password = Votre dernière connexion remonte à un certain temps. Saisissez votre mot de passe pour continuer ici.
# Users log in without a password.
recent-login-lead-other = Votre dernière connexion remonte à un certain temps. Reconnectez-vous pour continuer ici.
recent-login-lead-hosted = Votre dernière connexion remonte à un certain temps. Reconnectez-vous sur la page séparée pour continuer ici. Vous reviendrez ensuite sur cette page.
recent-login-confirm = Confirmer
recent-login-log-in-again = Se reconnecter
# Announced, not shown.
recent-login-confirmed = Identité confirmée. Vous pouvez continuer.
