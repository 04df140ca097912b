### Words: log in = iniciar sesión; log out = cerrar sesión; end a session = finalizar la sesión; login = inicio de sesión.
### Words: account = cuenta; create an account = crear una cuenta; password = contraseña; email = correo electrónico, or correo where it is short.
### Words: passkey = llave de acceso (Apple, Google); security key = llave de seguridad; key of an authenticator app or of a signature = clave.
### Words: authenticator app = app de autenticación; second factor = segundo factor; text message = SMS; code = código.
### Words: reset a password = restablecer la contraseña; to expire = caducar; session = sesión; device = dispositivo; administrator = administrador.
### Words: group = grupo; user pool, app client, Hosted UI = in English (grupo de usuarios would read like a group of users).
### Words: token, claim, scope, ID token, refresh token, payload, hash = in English; access token = token de acceso; issuer = emisor, to issue = emitir; signature = firma.
### Words: on a separate page = en una página aparte; login service = servicio de inicio de sesión; to verify = verificar; to confirm = confirmar.
### Words: remove = quitar; delete = eliminar; turn on, off = activar, desactivar; set up = configurar; add = añadir; enter = introducir.
### Words: readers are addressed as tú, in words that Spain and Latin America share; quotation marks are «».
### Words: terms of service = condiciones del servicio; privacy policy = política de privacidad; theme = tema; in-app = en la aplicación; tracked (device) = registrado.

### What surrounds every page. Entries of the header: 18 characters at most.

# The name of the product. It stays as it is.
frame-product = Poolgate
# The first link of a page, for users of the keyboard.
frame-skip = Saltar al contenido
# Read out by screen readers: the name of the main navigation.
frame-navigation = Principal
frame-create-account = Crear cuenta
frame-log-in = Iniciar sesión
frame-privacy = Privacidad
# Instead of frame-privacy, if the operator has a privacy policy of their own.
frame-cookies = Cookies y almacenamiento
# Links of the operator, in the footer.
frame-privacy-policy = Política de privacidad
frame-terms = Condiciones del servicio
frame-support = Ayuda
# Read out by screen readers: the choice of the three that follow.
frame-theme = Tema
frame-theme-system = Tema del sistema
frame-theme-light = Tema claro
frame-theme-dark = Tema oscuro
frame-footer = Poolgate: inicio de sesión para user pools de Amazon Cognito.
frame-loading = Cargando…
frame-try-again = Reintentar
frame-logged-out = Se ha cerrado tu sesión.
# The title of the window. $page: the title of a page, such as Log in; $site: the name of the operator.
frame-title = { $page } · { $site }
# The label of the choice of a language, in the footer.
frame-language = Idioma
