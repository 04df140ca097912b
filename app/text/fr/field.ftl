### The labels of the inputs on the login page: 25 characters at most.

field-email = E-mail
field-password = Mot de passe
# After the label of an input that can be left empty.
field-optional = (facultatif)
