### The navigation of the account pages, and what all of them say. Navigation: 20 characters at most.

# Read out by screen readers: the name of the navigation.
account-navigation = Compte
account-profile = Profil
account-details = Coordonnées
account-password = Mot de passe
account-second-factors = Second facteur
account-passkeys = Clés d’accès
account-sessions = Sessions
account-delete = Supprimer le compte
# After a login on the hosted pages of Amazon Cognito, which does not allow changes. Below is a form to log in here.
account-missing-scope = Vous avez utilisé une page séparée pour vous connecter, et cette connexion ne permet pas de modifier votre compte. Pour le modifier, connectez-vous ci-dessous.
# The same, where users can only log in on the hosted pages.
account-missing-scope-hosted = Votre compte ne peut pas être modifié ici. Demandez à l’administrateur de le faire.
# A button.
account-log-in = Se connecter
# $provider: the name of a company, such as Google.
account-managed-by = Vous vous connectez avec { $provider } : cela ne peut donc être modifié que chez ce fournisseur.
