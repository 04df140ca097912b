### The steps of a login after the password: codes, passkeys, a new password. Headings: 40 characters at most; buttons: 30.

# The name of the user follows: end with a colon if a name cannot stand at the end of this sentence.
challenge-logging-in-as = Iniciando sesión como
challenge-other-account = Usar otra cuenta
challenge-trust-device = No volver a pedir un código en este dispositivo
challenge-trust-device-hint = Elige esta opción solo en un dispositivo que no use nadie más.
challenge-sms-code = Introduce el código del SMS
challenge-email-code = Introduce el código del correo
challenge-authenticator-code = Introduce el código de tu app
challenge-code-in-app = Abre tu app de autenticación e introduce el código que muestre.
# Cognito cannot send another code for a second factor.
challenge-no-email-code = ¿No has recibido el código? Espera un minuto y mira en la carpeta de spam. Para recibir un código nuevo, vuelve a empezar.
challenge-no-sms-code = ¿No has recibido el código? Espera un minuto. Para recibir un código nuevo, vuelve a empezar.
challenge-no-code-yet = ¿No te ha llegado? Puede tardar un minuto.
challenge-no-app = ¿No puedes usar tu app? Ponte en contacto con el administrador, que puede restablecer este paso.
challenge-start-over = Volver a empezar
challenge-resend = Enviar un código nuevo
challenge-resent = Hemos enviado un código nuevo. Los anteriores ya no sirven.
challenge-code-missing = Introduce el código.
challenge-code-implausible = Los códigos tienen de 6 a 8 dígitos. Compruébalo y vuelve a introducirlo.
challenge-new-password = Elige una contraseña nueva
challenge-new-password-lead = Has iniciado sesión con una contraseña temporal. Elige una que solo conozcas tú.
# There are also attributes to enter.
challenge-new-password-and-attributes-lead = Has iniciado sesión con una contraseña temporal. Elige una que solo conozcas tú y completa los datos de tu cuenta.
challenge-choose-second-factor = ¿Cómo quieres verificar que eres tú?
challenge-choose-second-factor-lead = Tu cuenta tiene varios segundos factores. Elige uno.
challenge-set-up-second-factor = Protege tu cuenta
challenge-set-up-second-factor-lead = Además de la contraseña, tu cuenta necesita un segundo factor. Elige cuál quieres configurar.
challenge-no-factor = Ninguna de las opciones disponibles funciona aquí. Ponte en contacto con el administrador.
challenge-set-up-authenticator = Configura tu app de autenticación
challenge-set-up-authenticator-lead = Escanea este código con una app de autenticación en tu teléfono.
challenge-then-enter-code = Después, introduce el código que muestre la app.
challenge-question = Una pregunta más
# The pool did not say what it asks.
challenge-question-lead = Responde a la pregunta para continuar.
challenge-answer = Respuesta
challenge-answer-missing = Introduce tu respuesta.
# The pool asks the same question again.
challenge-answer-not-accepted = No se ha aceptado esa respuesta. Inténtalo de nuevo.
challenge-choose-factor = ¿Cómo quieres iniciar sesión?
challenge-choose-factor-lead = Elige una de estas opciones.
challenge-password = Introduce tu contraseña
challenge-password-lead = Inicia sesión con tu contraseña.
challenge-passkey = Usa tu llave de acceso
challenge-passkey-lead = Tu dispositivo te pedirá tu huella digital, tu cara, tu PIN o una llave de seguridad.
challenge-use-passkey = Continuar con llave de acceso
challenge-attribute-not-accepted = Este valor no se puede usar. Introduce otro.
# $destination: a masked address or phone number, such as a***@e***.
challenge-code-sent = Hemos enviado un código a { $destination }.
# $app: the name that the user gave to the app or device.
challenge-code-in = Introduce el código que muestra tu app de autenticación ({ $app }).
challenge-sent-code-incorrect = El código no es correcto. Introduce el del mensaje más reciente.
challenge-sent-code-expired = El código ha caducado o ya se ha usado. Solicita uno nuevo.
challenge-sent-code-expired-log-in = El código ha caducado o ya se ha usado. Para recibir uno nuevo, vuelve a iniciar sesión.
# $time: minutes or seconds, such as 3 minutes.
challenge-time-left = Tiempo restante para este paso: { $time }.
# The ways to log in, as buttons.
challenge-factor-password = Contraseña
challenge-factor-passkey = Llave de acceso
challenge-factor-email = Código por correo
challenge-factor-sms = Código por SMS
challenge-factor-app = App de autenticación
challenge-set-up-sms = Recibir códigos por SMS
challenge-set-up-app = Usar una app de autenticación
challenge-set-up-email = Recibir códigos por correo
challenge-passkey-not-used = No se ha usado ninguna llave de acceso. Puede que hayas cancelado, que se haya agotado el tiempo o que no tengas una llave de acceso para este sitio en este dispositivo. Inténtalo de nuevo o usa otro dispositivo.
challenge-passkey-not-supported = Este navegador no puede usar llaves de acceso. Actualízalo o usa otro navegador.
challenge-passkey-wrong-address = Las llaves de acceso no están configuradas para esta dirección web. Solo el administrador puede solucionarlo.
challenge-passkey-failed = No se ha podido usar tu llave de acceso. Inténtalo de nuevo.
# $label: what the account needs, such as Given name.
challenge-attribute-missing = Introduce un valor en «{ $label }».
