### The page that sends a code for a new password.

forgot-password-title = Restablecer tu contraseña
forgot-password-lead = Introduce tu correo electrónico. Te enviaremos un código para que elijas una contraseña nueva.
forgot-password-submit = Enviar código
# The link forgot-password-log-in follows.
forgot-password-remembered = ¿La has recordado?
forgot-password-log-in = Iniciar sesión
# The in-app mode is turned off.
forgot-password-elsewhere = Restablece tu contraseña en la página de inicio de sesión aparte: allí, selecciona «¿Has olvidado tu contraseña?».
forgot-password-continue = Ir al inicio de sesión
