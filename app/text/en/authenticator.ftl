### The key of an authenticator app (an app that shows a new code every 30 seconds), as a QR code and as text.

# Read out by screen readers.
authenticator-qr-code = QR code for your authenticator app. The same key is below as text.
authenticator-open-app = Open your authenticator app on this device
authenticator-key = Key
authenticator-key-hint = Can’t scan the code? Enter this key in your app.
authenticator-copy-key = Copy key
# Announced and shown.
authenticator-key-copied = The key was copied.
# Announced and shown.
authenticator-key-not-copied = Your browser didn’t allow copying. Select the key and copy it yourself.
authenticator-code-incorrect = That code is incorrect. Enter the code that the app shows now, and check that your phone’s clock is right.
authenticator-code-used = That code was already used. Wait until the app shows the next one.
