### The labels of what is known about a user (the standard claims of OpenID Connect).

attribute-email = E-mail
attribute-phone-number = Numéro de téléphone
attribute-birthdate = Date de naissance
attribute-name = Nom complet
attribute-given-name = Prénom
attribute-family-name = Nom de famille
attribute-middle-name = Deuxième prénom
attribute-nickname = Surnom
attribute-preferred-username = Nom d’utilisateur
attribute-gender = Genre
attribute-zoneinfo = Fuseau horaire
attribute-locale = Langue
attribute-address = Adresse
attribute-picture = Photo (URL)
attribute-profile = Page de profil (URL)
attribute-website = Site web (URL)
