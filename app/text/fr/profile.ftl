### The profile page. It is for developers: leave the terms of OAuth, JWT and Amazon Cognito as developers in your language
### know them.

profile-title = Votre profil
profile-session = Session
profile-logged-in-as = Compte connecté
profile-groups = Groupes
profile-no-groups = Aucun
profile-login-method = Mode de connexion
profile-logged-in-since = Date de connexion
profile-session-ends = Fin de la session
profile-remembered = Session mémorisée
profile-yes = Oui
profile-no = Non
profile-id-token = ID token
profile-id-token-lead = Vous identifie auprès de cette application.
profile-access-token = Access token
profile-access-token-lead = Autorise des appels en votre nom.
profile-algorithm = Algorithme
profile-key-id = Identifiant de clé
profile-expired = Ce token a expiré. Actualisez pour le renouveler.
profile-reload = Actualiser
profile-raw = Tokens bruts
profile-raw-lead = Toute personne qui possède ces tokens peut agir en votre nom jusqu’à leur expiration. Ne les collez que dans des outils dignes de confiance.
profile-show = Afficher les tokens
profile-hide = Retirer les tokens
# Announced, not shown.
profile-shown = Vos tokens figurent ci-dessous sous forme masquée.
# Announced, not shown.
profile-hidden = Tokens retirés de cette page.
profile-reveal = Afficher en clair
profile-mask = Masquer
profile-copy = Copier
profile-copied = Copié.
profile-not-copied = Votre navigateur n’a pas autorisé la copie. Affichez le token en clair et copiez-le à la main.
profile-header = En-tête
profile-payload = Payload
profile-not-decoded = Ce token ne peut pas être décodé.
# The columns of a table of claims.
profile-column-claim = Claim
profile-column-meaning = Signification
profile-column-value = Valeur
profile-in-app = Dans l’application (SRP)
profile-hosted = Hosted UI (authorization code + PKCE)
# Badges for the signature of a token (25 characters at most), each with a sentence that explains it.
profile-signature-valid = Signature valide
profile-signature-valid-lead = Signature et claims vérifiés.
profile-signature-expired = Expiré
profile-signature-expired-lead = La signature est valide, mais le token a expiré.
profile-key-retired = Clé retirée
profile-key-retired-lead = Le user pool ne publie plus la clé qui a signé ce token : la signature ne peut donc pas être vérifiée.
profile-keys-unavailable = Non vérifié
profile-keys-unavailable-lead = Les clés du user pool ne peuvent pas être lues pour le moment. Actualisez la page dans une minute.
profile-signature-invalid = Signature non valide
profile-signature-invalid-lead = La signature n’est pas valide. Déconnectez-vous et reconnectez-vous. Si le problème persiste, contactez l’administrateur.
# Instead of a token that is hidden. $count: how many characters it has.
profile-masked =
    { $count ->
        [one] •••••••• { $count } caractère
       *[other] •••••••• { $count } caractères
    }
# $time: minutes or seconds, such as 15 minutes.
profile-expires-in = Expire dans { $time }.
# What a button does, read out by screen readers. $token: profile-id-token or profile-access-token.
profile-reveal-token = Afficher en clair : { $token }
profile-mask-token = Masquer : { $token }
profile-copy-token = Copier : { $token }
