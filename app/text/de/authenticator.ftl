### The key of an authenticator app (an app that shows a new code every 30 seconds), as a QR code and as text.

# Read out by screen readers.
authenticator-qr-code = QR-Code für Ihre Authenticator-App. Derselbe Schlüssel steht darunter als Text.
authenticator-open-app = Authenticator-App auf diesem Gerät öffnen
authenticator-key = Schlüssel
authenticator-key-hint = Sie können den Code nicht scannen? Geben Sie diesen Schlüssel in Ihrer App ein.
authenticator-copy-key = Schlüssel kopieren
# Announced and shown.
authenticator-key-copied = Der Schlüssel wurde kopiert.
# Announced and shown.
authenticator-key-not-copied = Ihr Browser hat das Kopieren nicht zugelassen. Markieren Sie den Schlüssel und kopieren Sie ihn von Hand.
authenticator-code-incorrect = Dieser Code ist falsch. Geben Sie den Code ein, den die App gerade anzeigt, und prüfen Sie, ob die Uhr Ihres Smartphones richtig geht.
authenticator-code-used = Dieser Code wurde schon verwendet. Warten Sie, bis die App den nächsten anzeigt.
