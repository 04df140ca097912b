### The labels of what is known about a user (the standard claims of OpenID Connect).

attribute-email = Email
attribute-phone-number = Phone number
attribute-birthdate = Date of birth
attribute-name = Full name
attribute-given-name = Given name
attribute-family-name = Family name
attribute-middle-name = Middle name
attribute-nickname = Nickname
attribute-preferred-username = Username
attribute-gender = Gender
attribute-zoneinfo = Time zone
attribute-locale = Language
attribute-address = Address
attribute-picture = Picture (URL)
attribute-profile = Profile page (URL)
attribute-website = Website (URL)
