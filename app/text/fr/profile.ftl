### The profile page. It is for developers: leave the terms of OAuth, JWT and Amazon Cognito as developers in your language
### know them.

profile-title = Votre profil

## The session

profile-session = Session
profile-logged-in-as = Compte connecté
profile-groups = Groupes
profile-no-groups = Aucun
profile-login-method = Mode de connexion
profile-in-app = Dans l’application (SRP)
profile-hosted = Hosted UI (authorization code + PKCE)
# The claim amr, if the user pool issues it.
profile-authentication-methods = Méthodes d’authentification
profile-logged-in-since = Date de connexion
# When the user last entered a password, a code or a passkey.
profile-authenticated = Dernière confirmation d’identité
profile-ends-idle = Fin en cas d’inactivité
profile-ends-at-the-latest = Fin au plus tard
profile-remembered = Session mémorisée
profile-browser = Navigateur
# Whether the user pool tracks the device, as Cognito calls it: profile-device-tracked or profile-device-not-tracked.
profile-device = Appareil dans le user pool
profile-device-tracked = Enregistré
profile-device-not-tracked = Non enregistré
profile-renewal = Renouvellement des tokens
profile-renewed = Automatique ; le refresh token reste sur le serveur
profile-not-renewed = Aucun ; le user pool n’a pas émis de refresh token
profile-yes = Oui
profile-no = Non

## Search, filter and actions

profile-tokens = Tokens
profile-search = Rechercher un nom, une signification ou une valeur
# Next to a checkbox.
profile-shortcut = Aller à la recherche avec la touche /
# Above a choice of three: profile-filter-…
profile-filter = Afficher
# 20 characters at most.
profile-filter-all = Tous les claims
profile-filter-only-in-one = Dans un seul token
profile-filter-different = Valeurs différentes
profile-download = Télécharger les claims
# Announced, not shown.
profile-downloaded = Fichier claims.json téléchargé.
profile-print = Imprimer
# $total: how many claims there are in both tokens. $shown: how many of them the search has found.
profile-count =
    { $total ->
        [one] Claims affichés : { $shown } sur { $total }
       *[other] Claims affichés : { $shown } sur { $total }
    }
profile-no-match = Aucun claim ne correspond. Appuyez sur Échap dans le champ de recherche pour voir tous les claims.

## A token

profile-id-token = ID token
profile-id-token-lead = Vous identifie auprès de cette application.
profile-access-token = Access token
profile-access-token-lead = Autorise des appels en votre nom.
profile-time-left = Temps restant
profile-expired = Ce token a expiré. Actualisez la page pour le renouveler.
profile-reload = Actualiser
# $time: minutes or seconds, such as 15 minutes.
profile-expires-in = Expire dans { $time }.
# The size of a token.
profile-bytes =
    { $count ->
        [one] { $count } octet
       *[other] { $count } octets
    }
profile-near-cookie = Près de 4 096 octets ou plus : le token risque de ne pas tenir dans un cookie. Réduisez le nombre de groupes ou de claims personnalisés pour l’alléger.
profile-near-header = Près de 8 ko ou plus : de nombreux serveurs refusent un en-tête de cette taille. Réduisez le nombre de groupes ou de claims personnalisés pour alléger le token.
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

## How a token was verified. The word in parentheses is the name in the token or in the key: it stays as it is.

profile-verification = Détails de la vérification
profile-verified-by = Vérifié par
profile-this-server = Ce serveur, au chargement de la page
profile-expected-issuer = Émetteur attendu (iss)
profile-expected-audience = Audience attendue (aud)
profile-expected-client = Client attendu (client_id)
profile-key-set = Jeu de clés (JWKS)
profile-key-id = Identifiant de clé (kid)
profile-key-type = Type de clé (kty)
profile-algorithm = Algorithme (alg)
profile-key-use = Usage (use)
profile-exponent = Exposant (e)
profile-modulus = Module (n)
profile-copy-key = Copier la clé en JSON
profile-key-not-published = Le jeu de clés ne contient pas cette clé pour le moment.

## Claims

# The columns of a table of claims.
profile-column-claim = Claim
profile-column-meaning = Signification
profile-column-value = Valeur
# Headings of groups of claims.
profile-group-identity = Identité
profile-group-contact = Contact
profile-group-authorization = Groupes, rôles et scopes
profile-group-times = Dates et heures
profile-group-protocol = Protocole
profile-group-custom = Personnalisés et autres
# Labels next to a claim (12 characters at most): the other token has it with another value, or not at all.
profile-different = Différent
profile-only-here = Exclusif
# Instead of a long value that is folded.
profile-characters =
    { $count ->
        [one] { $count } caractère
       *[other] { $count } caractères
    }
profile-lines =
    { $count ->
        [one] { $count } ligne de JSON
       *[other] { $count } lignes de JSON
    }
# What a button does, read out by screen readers. $claim: the name of a claim, such as email.
profile-copy-claim = Copier { $claim }

## The tokens themselves

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
# curl is the name of a program.
profile-copy-curl = Copier la commande curl
# Before an address.
profile-curl-url = La commande curl appelle cette adresse :
profile-copied = Copié.
profile-not-copied = Votre navigateur n’a pas autorisé la copie. Si le texte est masqué, affichez-le en clair, puis copiez-le à la main.
# The three parts of a token.
profile-header = En-tête
profile-payload = Payload
profile-signature = Signature
profile-not-decoded = Ce token ne peut pas être décodé.
# What buttons do, read out by screen readers.
profile-copy-header = Copier l’en-tête en JSON
profile-copy-payload = Copier le payload en JSON
profile-copy-signature = Copier la signature
profile-reveal-id-token = Afficher en clair l’ID token
profile-reveal-access-token = Afficher en clair l’access token
profile-mask-id-token = Masquer l’ID token
profile-mask-access-token = Masquer l’access token
profile-copy-id-token = Copier l’ID token
profile-copy-access-token = Copier l’access token

## The two ways to log in

profile-comparison = Les deux façons de se connecter
profile-comparison-lead = Connectez-vous aussi de l’autre façon, et découvrez ce qui change dans ce que le user pool émet. Jusqu’à votre déconnexion, ce navigateur mémorise dans cet onglet les claims des deux connexions, mais pas les tokens.
profile-log-in-hosted = Se connecter sur la page séparée et comparer
profile-log-in-in-app = Se connecter sur cette page et comparer
profile-continue = Se connecter et comparer
# Columns of the table of differences, next to profile-column-claim.
profile-column-in-app = Dans l’application
profile-column-hosted = Hosted UI
# In the table of differences: this login has no such claim.
profile-not-issued = Non émis
# In the table of differences, instead of a value.
profile-new-each-login = Nouveau à chaque connexion
# Before a list of claims.
profile-always-different = Les dates, les heures et les identifiants changent à chaque connexion :
profile-no-differences = Les tokens des deux connexions contiennent les mêmes claims et les mêmes valeurs.
# $in-app, $hosted: how long ago each login was, such as 2 minutes ago.
profile-compared = Connexion dans l’application : { $in-app } ; connexion avec la Hosted UI : { $hosted }.
# How many claims do not differ.
profile-same =
    { $count ->
        [one] { $count } claim est identique pour les deux connexions.
       *[other] { $count } claims sont identiques pour les deux connexions.
    }
