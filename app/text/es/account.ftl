### The navigation of the account pages, and what all of them say. Navigation: 20 characters at most.

# Read out by screen readers: the name of the navigation.
account-navigation = Cuenta
account-profile = Perfil
account-details = Datos
account-password = Contraseña
account-second-factors = Segundos factores
account-passkeys = Llaves de acceso
account-sessions = Sesiones
account-delete = Eliminar cuenta
# After a login on the hosted pages of Amazon Cognito, which does not allow changes. Below is a form to log in here.
account-missing-scope = Has iniciado sesión en una página aparte, y ese inicio de sesión no permite hacer cambios en tu cuenta. Para hacerlos, inicia sesión a continuación.
# The same, where users can only log in on the hosted pages.
account-missing-scope-hosted = Tu cuenta no se puede modificar aquí. Pide al administrador que lo haga.
# A button.
account-log-in = Iniciar sesión
# $provider: the name of a company, such as Google.
account-managed-by = Inicias sesión con { $provider }, así que esto solo se puede cambiar allí.
