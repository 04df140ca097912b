### The labels of what is known about a user (the standard claims of OpenID Connect).

attribute-email = Correo electrónico
attribute-phone-number = Número de teléfono
attribute-birthdate = Fecha de nacimiento
attribute-name = Nombre completo
attribute-given-name = Nombre
attribute-family-name = Apellidos
attribute-middle-name = Segundo nombre
attribute-nickname = Apodo
attribute-preferred-username = Nombre de usuario
attribute-gender = Género
attribute-zoneinfo = Zona horaria
attribute-locale = Idioma
attribute-address = Dirección
attribute-picture = Foto (URL)
attribute-profile = Página de perfil (URL)
attribute-website = Sitio web (URL)
