### The page for name, email and phone number. Titles and buttons: 25 characters at most.

account-details-title = Tus datos
account-details-name = Nombre
account-details-save-name = Guardar nombre
account-details-name-saved = Se ha guardado tu nombre.
account-details-not-changed = No hay nada que guardar: tu nombre es el mismo que antes.
# Instead of an email or phone number: there is none.
account-details-none = Ninguno
# A badge next to an email or phone number: 15 characters at most.
account-details-verified = Verificado
account-details-not-verified = Sin verificar
account-details-cancel = Cancelar
account-details-have-code = Ya tengo un código
account-details-new-email = Nuevo correo electrónico
account-details-new-email-hint = Te enviaremos un código para comprobar que es tuyo.
account-details-other-phone-hint = Incluye el prefijo del país; por ejemplo, +34 612 345 678. Deja el campo vacío para quitar tu número.
account-details-phone-saved = Se ha guardado tu número de teléfono.
account-details-phone-removed = Se ha quitado tu número de teléfono.
account-details-email-changed = Se ha cambiado tu correo electrónico.
account-details-email = Correo electrónico
account-details-phone = Número de teléfono
account-details-change-email = Cambiar correo
account-details-add-email = Añadir un correo
account-details-change-phone = Cambiar teléfono
account-details-add-phone = Añadir un teléfono
account-details-verify-email = Verificar correo
account-details-verify-phone = Verificar teléfono
account-details-save-email = Guardar correo
account-details-save-phone = Guardar teléfono
account-details-email-verified = Tu correo electrónico está verificado.
account-details-phone-verified = Tu número de teléfono está verificado.
# $destination: a masked address or phone number, such as a***@e***.
account-details-code-sent = Hemos enviado un código a { $destination }. Introdúcelo para terminar.
account-details-email-code-missing = Introduce el código que has recibido por correo.
account-details-phone-code-missing = Introduce el código que has recibido por SMS.
account-details-code-implausible = Los códigos tienen de 6 a 8 dígitos. Vuelve a consultar el mensaje.
# $provider: the name of a company, such as Google.
account-details-replaced-by = Inicias sesión con { $provider }. En cada inicio de sesión, estos datos pueden sustituirse por los de allí.
