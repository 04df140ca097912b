### The page that sends a code for a new password.

forgot-password-title = Réinitialiser votre mot de passe
forgot-password-lead = Saisissez votre adresse e-mail. Nous vous enverrons un code pour choisir un nouveau mot de passe.
forgot-password-submit = Envoyer le code
# The link forgot-password-log-in follows.
forgot-password-remembered = Vous vous en souvenez ?
forgot-password-log-in = Se connecter
# The in-app mode is turned off.
forgot-password-elsewhere = Réinitialisez votre mot de passe sur la page de connexion séparée : sélectionnez-y « Mot de passe oublié ? ».
forgot-password-continue = Aller à la connexion
