### The labels of inputs: 25 characters at most.

field-email = E-mail
field-password = Mot de passe
field-current-password = Mot de passe actuel
field-code = Code
field-given-name = Prénom
field-family-name = Nom de famille
field-phone-number = Numéro de téléphone
# The label of any other input.
field-value = Valeur
# After the label of an input that can be left empty.
field-optional = (facultatif)
