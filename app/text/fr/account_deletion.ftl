### The page on which users delete their account. The three parts follow the lead as a list.

account-deletion-title = Supprimer votre compte
account-deletion-lead = Cette action est irréversible. Elle supprime :
account-deletion-not-deleted = Les données que conservent sur vous d’autres applications utilisant le même service de connexion ne sont pas supprimées. Adressez-vous à leurs responsables.
# A button: 25 characters at most.
account-deletion-delete = Supprimer le compte
account-deletion-hint = Cela évite que vous supprimiez votre compte par erreur.
account-deletion-part-account = votre compte, avec votre nom, votre adresse e-mail, votre numéro de téléphone et votre mot de passe
account-deletion-part-factors = vos seconds facteurs et vos clés d’accès
account-deletion-part-sessions = toutes vos sessions, ce qui vous déconnecte de tous les navigateurs
account-deletion-missing = Saisissez le nom affiché au-dessus de ce champ.
account-deletion-wrong = Ce n’est pas le nom affiché au-dessus de ce champ. Vérifiez-le et réessayez.
# The label of an input. $name: the name or email of the user.
account-deletion-label = Saisissez { $name } pour confirmer
