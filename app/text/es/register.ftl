### The registration page.

register-title = Crear una cuenta
register-lead = Te enviaremos un código por correo para verificar tu dirección.
register-submit = Crear cuenta
# Links to the terms and the policy follow.
register-agree = Al crear una cuenta, aceptas las condiciones del servicio y la política de privacidad.
register-agree-terms = Al crear una cuenta, aceptas las condiciones del servicio.
register-agree-privacy = Al crear una cuenta, aceptas la política de privacidad.
# The link register-log-in follows.
register-have-account = ¿Ya tienes una cuenta?
register-log-in = Iniciar sesión
