### The page on which users delete their account. The three parts follow the lead as a list.

account-deletion-title = Eliminar tu cuenta
account-deletion-lead = Esta acción no se puede deshacer. Se eliminarán:
account-deletion-not-deleted = No se elimina lo que hayan guardado sobre ti otras aplicaciones que usan el mismo servicio de inicio de sesión. Solicítalo a cada una de ellas.
# A button: 25 characters at most.
account-deletion-delete = Eliminar cuenta
account-deletion-hint = Así nos aseguramos de que no elimines tu cuenta por accidente.
account-deletion-part-account = tu cuenta, con tu nombre, correo electrónico, número de teléfono y contraseña
account-deletion-part-factors = tus segundos factores y tus llaves de acceso
account-deletion-part-sessions = todas tus sesiones, también las abiertas en otros navegadores
account-deletion-missing = Escribe el nombre que se muestra encima de este campo.
account-deletion-wrong = No coincide con el nombre que se muestra encima de este campo. Compruébalo e inténtalo de nuevo.
# The label of an input. $name: the name or email of the user.
account-deletion-label = Escribe { $name } para confirmar
