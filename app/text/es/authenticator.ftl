### The key of an authenticator app (an app that shows a new code every 30 seconds), as a QR code and as text.

# Read out by screen readers.
authenticator-qr-code = Código QR para tu app de autenticación. Abajo aparece la misma clave como texto.
authenticator-open-app = Abrir tu app de autenticación en este dispositivo
authenticator-key = Clave
authenticator-key-hint = ¿No puedes escanear el código? Introduce esta clave en tu app.
authenticator-copy-key = Copiar clave
# Announced and shown.
authenticator-key-copied = Se ha copiado la clave.
# Announced and shown.
authenticator-key-not-copied = Tu navegador no ha permitido copiar la clave. Selecciónala y cópiala manualmente.
authenticator-code-incorrect = El código no es correcto. Introduce el que muestra ahora la app y comprueba que la hora de tu teléfono esté bien ajustada.
authenticator-code-used = Ese código ya se ha usado. Espera a que la app muestre el siguiente.
