### The key of an authenticator app (an app that shows a new code every 30 seconds), as a QR code and as text.

# Read out by screen readers.
authenticator-qr-code = Codice QR per l’app di autenticazione. La stessa chiave è riportata sotto come testo.
authenticator-open-app = Apri l’app di autenticazione su questo dispositivo
authenticator-key = Chiave
authenticator-key-hint = Non riesci a scansionare il codice? Inserisci questa chiave nell’app.
authenticator-copy-key = Copia chiave
# Announced and shown.
authenticator-key-copied = La chiave è stata copiata.
# Announced and shown.
authenticator-key-not-copied = Il browser non ha consentito la copia. Seleziona la chiave e copiala manualmente.
authenticator-code-incorrect = Questo codice non è corretto. Inserisci il codice che l’app mostra in questo momento e controlla che l’ora del telefono sia esatta.
authenticator-code-used = Questo codice è già stato usato. Aspetta che l’app mostri il prossimo.
