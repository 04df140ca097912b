### The login page. Buttons: 30 characters at most. Log in is the word of all pages: use one word for it everywhere.

login-title = Se connecter
# Above the choice between login-in-app and login-hosted: 20 characters at most each.
login-mode = Où voulez-vous vous connecter ?
login-in-app = Sur cette page
login-hosted = Sur une page séparée
login-submit = Se connecter
# A button below a form that asks only for the email.
login-continue = Continuer
login-other-way = Se connecter autrement
login-remember = Se souvenir de moi
# Below login-remember: 26 characters at most.
login-remember-hint = Sauf sur appareil partagé.
# Below the choice, while login-in-app is chosen: where the password goes. login-promise if it is not sent.
login-in-app-lead = Vous vous connecterez ici même.
login-promise = Votre mot de passe ne quitte jamais ce navigateur.
# The separate page is the hosted login of Amazon Cognito.
login-hosted-lead = Vous saisirez votre mot de passe sur une page de connexion séparée, puis vous reviendrez ici.
login-hosted-submit = Aller à la connexion
login-forgot = Mot de passe oublié ?
login-forgot-hint = Vous le réinitialiserez sur une page séparée.
# Between the form and the buttons of companies such as Google.
login-or = ou
# The link login-create-account follows.
login-new = Pas encore de compte ?
login-create-account = Créer un compte
login-confirmed = Votre compte est confirmé. Connectez-vous, ou retournez à l’onglet où vous avez créé le compte.
# After a reset.
login-password-changed = Votre mot de passe a été modifié. Connectez-vous.
# After leaving the hosted pages.
login-cancelled = Vous avez quitté la page de connexion avant de vous connecter. Vous pouvez réessayer à tout moment.
# After a registration that needs no confirmation.
login-registered = Votre compte est prêt. Connectez-vous pour continuer.
# A button. $provider: the name of a company, such as Google.
login-continue-with = Continuer avec { $provider }
