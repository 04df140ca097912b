### The registration page.

register-title = Crear una cuenta
register-lead = Te enviaremos un código por correo para verificar tu dirección.
register-submit = Crear cuenta
# The link register-log-in follows.
register-have-account = ¿Ya tienes una cuenta?
register-log-in = Iniciar sesión
