### Words: log in, log out: se connecter, se déconnecter; the login: connexion; login method: mode de connexion; login service: service de connexion.
### Words: account: compte; user: utilisateur; username: nom d’utilisateur; administrator: administrateur; device: appareil; phone: téléphone.
### Words: password: mot de passe; temporary password: mot de passe temporaire; passkey: clé d’accès; security key: clé de sécurité.
### Words: second factor: second facteur; authenticator app: application d’authentification; text message: SMS; code: code; key: clé.
### Words: session: session (prendre fin, mettre fin à); group: groupe; email: e-mail (label, message), adresse e-mail; verify: vérifier; confirm: confirmer.
### Words: claim: le claim; token: le token, l’ID token, l’access token; payload: payload; user pool: le user pool; app client: l’app client (masculine).
### Words: issue, issuer: émettre, émetteur; signature: signature; reset, recover: réinitialiser; turn on, off: activer, désactiver; reload: actualiser.
### Words: hosted page: page séparée, for developers pages hébergées and Hosted UI; enter: saisir; choose: choisir; try again: réessayer; start over: recommencer.
### Words: where a participle would have a gender (connecté), use a noun or the session instead wherever it stays natural.
### What surrounds every page. Entries of the header: 18 characters at most.

# The name of the product. It stays as it is.
frame-product = Poolgate
# The first link of a page, for users of the keyboard.
frame-skip = Aller au contenu
# Read out by screen readers: the name of the main navigation.
frame-navigation = Menu principal
frame-create-account = Créer un compte
frame-log-in = Se connecter
frame-privacy = Confidentialité
# Instead of frame-privacy, if the operator has a privacy policy of their own.
frame-cookies = Cookies et données stockées
# Links of the operator, in the footer.
frame-privacy-policy = Politique de confidentialité
frame-terms = Conditions d’utilisation
frame-support = Aide
# Read out by screen readers: the choice of the three that follow.
frame-theme = Thème
frame-theme-system = Thème du système
frame-theme-light = Thème clair
frame-theme-dark = Thème sombre
frame-footer = Poolgate : connexion pour les user pools d’Amazon Cognito.
frame-loading = Chargement…
frame-try-again = Réessayer
frame-logged-out = Déconnexion effectuée.
# The title of the window. $page: the title of a page, such as Log in; $site: the name of the operator.
frame-title = { $page } · { $site }
# The label of the choice of a language, in the footer.
frame-language = Langue
