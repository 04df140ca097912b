### The page for passkeys. Passkeys are the password-free credentials of the FIDO Alliance: use the word of Apple, Google and Microsoft in your language.
### Buttons: 25 characters at most.

account-passkeys-title = Llaves de acceso
account-passkeys-lead = Con una llave de acceso, inicias sesión con tu huella digital, tu cara, el PIN de tu dispositivo o una llave de seguridad, sin contraseña.
account-passkeys-not-offered = Las llaves de acceso están desactivadas aquí.
account-passkeys-none = Todavía no tienes ninguna llave de acceso.
# Read out by screen readers: the name of the list.
account-passkeys-list = Tus llaves de acceso
account-passkeys-add = Añadir llave de acceso
account-passkeys-added = Se ha añadido tu llave de acceso. Podrás usarla la próxima vez que inicies sesión.
account-passkeys-remove = Quitar
# Leaves everything as it is: the answer No to account-passkeys-confirm-removal.
account-passkeys-keep = Conservar
account-passkeys-removed = Se ha quitado la llave de acceso. Elimínala también de tu dispositivo o gestor de contraseñas.
# A date follows.
account-passkeys-created = Fecha de creación
# The name of a passkey that has none.
account-passkeys-unnamed = Llave de acceso
# Asked before a passkey is removed. $name: its name, such as iCloud Keychain.
account-passkeys-confirm-removal = ¿Quitar «{ $name }»? Ya no podrás iniciar sesión con esta llave de acceso.
account-passkeys-not-created = No se ha creado ninguna llave de acceso. Puede que hayas cancelado o que se haya agotado el tiempo. Inténtalo de nuevo.
account-passkeys-already-registered = Este dispositivo ya tiene una llave de acceso para tu cuenta. Usa otro dispositivo o quita primero esa llave de acceso.
account-passkeys-constraint = Este dispositivo no puede guardar una llave de acceso o no puede comprobar que eres tú. Configura un bloqueo de pantalla o usa otro dispositivo.
account-passkeys-not-supported = Este navegador o dispositivo no puede crear llaves de acceso. Actualiza el navegador o usa otro.
account-passkeys-wrong-address = Las llaves de acceso no están configuradas para esta dirección web. Solo el administrador puede solucionarlo.
account-passkeys-failed = No se ha podido crear tu llave de acceso. Inténtalo de nuevo.
