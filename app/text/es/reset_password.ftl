### The page that sets a new password.

reset-password-title = Elige una contraseña nueva
# Nothing is known: the page was opened directly.
reset-password-lead = Introduce tu correo electrónico, el código que te hemos enviado y una contraseña nueva. El código es válido durante una hora.
# The address contained both the email and the code.
reset-password-filled-in = Tu correo electrónico y el código ya están rellenados. Elige una contraseña nueva.
# The login was refused with `PasswordResetRequiredException`.
reset-password-by-administrator = El administrador te pide que elijas una contraseña nueva. Introduce el código del correo o solicita uno nuevo.
reset-password-new-password = Nueva contraseña
reset-password-submit = Cambiar contraseña
# The link reset-password-log-in follows.
reset-password-remembered = ¿Has recordado tu contraseña?
reset-password-log-in = Iniciar sesión
# After a request for a code. It must also be true for addresses that have no account, or one that cannot get a code: the
# page must not reveal which is the case. $destination: a masked address, such as a***@e***.
reset-password-sent = Si tienes una cuenta, hemos enviado un código a { $destination }. Es válido durante una hora. Las cuentas sin confirmar no reciben ningún código.
