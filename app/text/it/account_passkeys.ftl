### The page for passkeys. Passkeys are the password-free credentials of the FIDO Alliance: use the word of Apple, Google and Microsoft in your language.
### Buttons: 25 characters at most.

account-passkeys-title = Passkey
account-passkeys-lead = Con una passkey puoi accedere usando l’impronta digitale, il volto, il PIN del dispositivo o una chiave di sicurezza, senza password.
account-passkeys-not-offered = Qui le passkey sono disattivate.
account-passkeys-none = Non hai ancora nessuna passkey.
# Read out by screen readers: the name of the list.
account-passkeys-list = Le tue passkey
account-passkeys-add = Aggiungi passkey
account-passkeys-added = La passkey è stata aggiunta. Potrai usarla al prossimo accesso.
account-passkeys-remove = Rimuovi
# Leaves everything as it is: the answer No to account-passkeys-confirm-removal.
account-passkeys-keep = Mantieni
account-passkeys-removed = La passkey è stata rimossa. Eliminala anche dal dispositivo o dal gestore delle password.
# A date follows.
account-passkeys-created = Data di creazione:
# The name of a passkey that has none.
account-passkeys-unnamed = Passkey
# Asked before a passkey is removed. $name: its name, such as iCloud Keychain.
account-passkeys-confirm-removal = Rimuovere “{ $name }”? Non potrai più usarla per accedere.
account-passkeys-not-created = Non è stata creata nessuna passkey. Forse hai annullato o aspettato troppo. Riprova.
account-passkeys-already-registered = Questo dispositivo ha già una passkey per il tuo account. Usa un altro dispositivo o rimuovi prima quella passkey.
account-passkeys-constraint = Questo dispositivo non può memorizzare una passkey, oppure non può verificare la tua identità. Configura un blocco schermo o usa un altro dispositivo.
account-passkeys-not-supported = Questo browser o dispositivo non può creare passkey. Aggiorna il browser o usane un altro.
account-passkeys-wrong-address = Le passkey non sono configurate per l’indirizzo di questo sito. Solo l’amministratore può risolvere il problema.
account-passkeys-failed = Non è stato possibile creare la passkey. Riprova.
