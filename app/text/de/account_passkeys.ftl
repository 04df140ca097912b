### The page for passkeys. Passkeys are the password-free credentials of the FIDO Alliance: use the word of Apple, Google and Microsoft in your language.
### Buttons: 25 characters at most.

account-passkeys-title = Passkeys
account-passkeys-lead = Mit einem Passkey melden Sie sich per Fingerabdruck, Gesicht, Geräte-PIN oder Sicherheitsschlüssel an, ganz ohne Passwort.
account-passkeys-not-offered = Passkeys sind hier deaktiviert.
account-passkeys-none = Sie haben noch keine Passkeys.
# Read out by screen readers: the name of the list.
account-passkeys-list = Ihre Passkeys
account-passkeys-add = Passkey hinzufügen
account-passkeys-added = Ihr Passkey wurde hinzugefügt. Sie können ihn bei der nächsten Anmeldung verwenden.
account-passkeys-remove = Entfernen
# Leaves everything as it is: the answer No to account-passkeys-confirm-removal.
account-passkeys-keep = Behalten
account-passkeys-removed = Der Passkey wurde entfernt. Löschen Sie ihn auch auf Ihrem Gerät oder in Ihrem Passwortmanager.
# A date follows.
account-passkeys-created = Erstellt am
# The name of a passkey that has none.
account-passkeys-unnamed = Passkey
# Asked before a passkey is removed. $name: its name, such as iCloud Keychain.
account-passkeys-confirm-removal = „{ $name }“ entfernen? Sie können sich damit dann nicht mehr anmelden.
account-passkeys-not-created = Es wurde kein Passkey erstellt. Vielleicht haben Sie abgebrochen oder zu lange gewartet. Versuchen Sie es noch einmal.
account-passkeys-already-registered = Auf diesem Gerät gibt es schon einen Passkey für Ihr Konto. Verwenden Sie ein anderes Gerät oder entfernen Sie zuerst diesen Passkey.
account-passkeys-constraint = Dieses Gerät kann keinen Passkey speichern oder nicht prüfen, ob Sie es sind. Richten Sie eine Displaysperre ein oder verwenden Sie ein anderes Gerät.
account-passkeys-not-supported = Dieser Browser oder dieses Gerät kann keine Passkeys erstellen. Aktualisieren Sie den Browser oder verwenden Sie einen anderen.
account-passkeys-wrong-address = Für diese Webadresse sind keine Passkeys eingerichtet. Nur der Administrator kann das beheben.
account-passkeys-failed = Ihr Passkey konnte nicht erstellt werden. Versuchen Sie es noch einmal.
