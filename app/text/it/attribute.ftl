### The labels of what is known about a user (the standard claims of OpenID Connect).

attribute-email = Indirizzo email
attribute-phone-number = Numero di telefono
attribute-birthdate = Data di nascita
attribute-name = Nome completo
attribute-given-name = Nome
attribute-family-name = Cognome
attribute-middle-name = Secondo nome
attribute-nickname = Soprannome
attribute-preferred-username = Nome utente
attribute-gender = Genere
attribute-zoneinfo = Fuso orario
attribute-locale = Lingua
attribute-address = Indirizzo
attribute-picture = Immagine (URL)
attribute-profile = Pagina del profilo (URL)
attribute-website = Sito web (URL)
