### The labels of what is known about a user (the standard claims of OpenID Connect).

attribute-email = E-mail
attribute-phone-number = Número de telefone
attribute-birthdate = Data de nascimento
attribute-name = Nome completo
attribute-given-name = Nome
attribute-family-name = Sobrenome
attribute-middle-name = Nome do meio
attribute-nickname = Apelido
attribute-preferred-username = Nome de usuário
attribute-gender = Gênero
attribute-zoneinfo = Fuso horário
attribute-locale = Idioma
attribute-address = Endereço
attribute-picture = Foto (URL)
attribute-profile = Página de perfil (URL)
attribute-website = Site (URL)
