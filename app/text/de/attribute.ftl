### The labels of what is known about a user (the standard claims of OpenID Connect).

attribute-email = E-Mail-Adresse
attribute-phone-number = Telefonnummer
attribute-birthdate = Geburtsdatum
attribute-name = Vollständiger Name
attribute-given-name = Vorname
attribute-family-name = Nachname
attribute-middle-name = Zweiter Vorname
attribute-nickname = Spitzname
attribute-preferred-username = Benutzername
attribute-gender = Geschlecht
attribute-zoneinfo = Zeitzone
attribute-locale = Sprache
attribute-address = Adresse
attribute-picture = Bild (URL)
attribute-profile = Profilseite (URL)
attribute-website = Website (URL)
