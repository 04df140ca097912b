### The labels of inputs that are not on the login page: 25 characters at most.

field-label-current-password = Mot de passe actuel
field-label-code = Code
field-label-given-name = Prénom
field-label-family-name = Nom de famille
field-label-phone-number = Numéro de téléphone
# The label of any other input.
field-label-value = Valeur
