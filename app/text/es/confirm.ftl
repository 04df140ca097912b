### The page that asks for the code of the email after a registration.

confirm-title = Revisa tu correo
# Nothing is known about the account: the page was opened directly.
confirm-lead = Introduce tu correo electrónico y el código que te hemos enviado.
# The address contained both the email and the code.
confirm-filled-in = Tu correo electrónico y el código ya están rellenados. Selecciona «Confirmar».
confirm-not-confirmed = Tu cuenta aún no está confirmada. Introduce el código de nuestro último correo.
confirm-submit = Confirmar
# The link confirm-log-in follows.
confirm-already-confirmed = ¿Ya has confirmado tu cuenta?
confirm-log-in = Iniciar sesión
# The link confirm-start-over follows.
confirm-wrong-address = ¿La dirección no es correcta?
confirm-start-over = Volver a empezar
# A link that only developers see.
confirm-mailbox = Abrir el buzón local
# Only developers see this.
confirm-mailbox-hint = Desarrollo: los correos no se envían. Léelos aquí (se abre en una pestaña nueva).
# After a registration. It must also be true for addresses that already have an account: they get no email, and the page
# must not reveal which is the case. $destination: a masked address, such as a***@e***.
confirm-sent = Si esta dirección es nueva para nosotros, hemos enviado un código a { $destination }. Si ya tienes una cuenta, no hemos enviado ningún código: inicia sesión o restablece tu contraseña.
