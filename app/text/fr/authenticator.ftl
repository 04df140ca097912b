### The key of an authenticator app (an app that shows a new code every 30 seconds), as a QR code and as text.

# Read out by screen readers.
authenticator-qr-code = Code QR pour votre application d’authentification. La même clé figure ci-dessous sous forme de texte.
authenticator-open-app = Ouvrir votre application d’authentification sur cet appareil
authenticator-key = Clé
authenticator-key-hint = Vous ne pouvez pas scanner le code ? Saisissez cette clé dans votre application.
authenticator-copy-key = Copier la clé
# Announced and shown.
authenticator-key-copied = La clé a été copiée.
# Announced and shown.
authenticator-key-not-copied = Votre navigateur n’a pas autorisé la copie. Sélectionnez la clé et copiez-la à la main.
authenticator-code-incorrect = Ce code est incorrect. Saisissez le code que l’application affiche en ce moment, et vérifiez que votre téléphone est à l’heure.
authenticator-code-used = Ce code a déjà été utilisé. Attendez que l’application affiche le suivant.
