### The labels of the inputs on the login page: 25 characters at most.

field-email = E-mail
field-password = Senha
# After the label of an input that can be left empty.
field-optional = (opcional)
