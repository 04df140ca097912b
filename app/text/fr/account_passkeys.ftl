### The page for passkeys. Passkeys are the password-free credentials of the FIDO Alliance: use the word of Apple, Google and Microsoft in your language.
### Buttons: 25 characters at most.

account-passkeys-title = Clés d’accès
account-passkeys-lead = Avec une clé d’accès, vous vous connectez à l’aide de votre empreinte digitale, de votre visage, du code de votre appareil ou d’une clé de sécurité, sans mot de passe.
account-passkeys-not-offered = Les clés d’accès sont désactivées ici.
account-passkeys-none = Vous n’avez pas encore de clé d’accès.
# Read out by screen readers: the name of the list.
account-passkeys-list = Vos clés d’accès
account-passkeys-add = Ajouter une clé d’accès
account-passkeys-added = Votre clé d’accès a été ajoutée. Vous pourrez l’utiliser lors de votre prochaine connexion.
account-passkeys-remove = Supprimer
# Leaves everything as it is: the answer No to account-passkeys-confirm-removal.
account-passkeys-keep = Conserver
account-passkeys-removed = La clé d’accès a été supprimée. Supprimez-la aussi de votre appareil ou de votre gestionnaire de mots de passe.
# A date follows.
account-passkeys-created = Créée le
# The name of a passkey that has none.
account-passkeys-unnamed = Clé d’accès
# Asked before a passkey is removed. $name: its name, such as iCloud Keychain.
account-passkeys-confirm-removal = Supprimer « { $name } » ? Vous ne pourrez plus vous connecter avec cette clé.
account-passkeys-not-created = Aucune clé d’accès n’a été créée. Vous avez peut-être annulé ou trop attendu. Réessayez.
account-passkeys-already-registered = Cet appareil a déjà une clé d’accès pour votre compte. Utilisez un autre appareil, ou supprimez d’abord cette clé.
account-passkeys-constraint = Cet appareil ne peut pas enregistrer de clé d’accès, ou ne peut pas vérifier qu’il s’agit bien de vous. Configurez un verrouillage de l’écran, ou utilisez un autre appareil.
account-passkeys-not-supported = Ce navigateur ou cet appareil ne peut pas créer de clés d’accès. Mettez à jour le navigateur, ou utilisez-en un autre.
account-passkeys-wrong-address = Les clés d’accès ne sont pas configurées pour l’adresse de ce site. Seul l’administrateur peut y remédier.
account-passkeys-failed = Votre clé d’accès n’a pas pu être créée. Réessayez.
