### The key of an authenticator app (an app that shows a new code every 30 seconds), as a QR code and as text.

# Read out by screen readers.
authenticator-qr-code = QR code para seu app autenticador. A mesma chave aparece abaixo como texto.
authenticator-open-app = Abrir o app autenticador neste dispositivo
authenticator-key = Chave
authenticator-key-hint = Não consegue escanear o código? Digite esta chave no app.
authenticator-copy-key = Copiar chave
# Announced and shown.
authenticator-key-copied = A chave foi copiada.
# Announced and shown.
authenticator-key-not-copied = Seu navegador não permitiu copiar a chave. Selecione-a e copie-a manualmente.
authenticator-code-incorrect = O código está incorreto. Digite o código que o app mostra agora e verifique se o relógio do celular está certo.
authenticator-code-used = Esse código já foi usado. Espere o app mostrar o próximo.
