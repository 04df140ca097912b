### The page for passkeys. Passkeys are the password-free credentials of the FIDO Alliance: use the word of Apple, Google and Microsoft in your language.
### Buttons: 25 characters at most.

account-passkeys-title = Passkeys
account-passkeys-lead = With a passkey, you log in with your fingerprint, your face, your device’s PIN or a security key, without a password.
account-passkeys-not-offered = Passkeys are turned off here.
account-passkeys-none = You have no passkeys yet.
# Read out by screen readers: the name of the list.
account-passkeys-list = Your passkeys
account-passkeys-add = Add a passkey
account-passkeys-added = Your passkey was added. You can use it the next time you log in.
account-passkeys-remove = Remove
# Leaves everything as it is: the answer No to account-passkeys-confirm-removal.
account-passkeys-keep = Keep it
account-passkeys-removed = The passkey was removed. Delete it from your device or password manager too.
# A date follows.
account-passkeys-created = Created
# The name of a passkey that has none.
account-passkeys-unnamed = Passkey
# Asked before a passkey is removed. $name: its name, such as iCloud Keychain.
account-passkeys-confirm-removal = Remove “{ $name }”? You can no longer log in with it.
account-passkeys-not-created = No passkey was created. You may have canceled or waited too long. Try again.
account-passkeys-already-registered = This device already has a passkey for your account. Use another device, or remove that passkey first.
account-passkeys-constraint = This device can’t store a passkey, or can’t check that it’s you. Set up a screen lock, or use another device.
account-passkeys-not-supported = This browser or device can’t create passkeys. Update the browser, or use another one.
account-passkeys-wrong-address = Passkeys aren’t set up for this web address. Only the administrator can fix this.
account-passkeys-failed = Your passkey couldn’t be created. Try again.
