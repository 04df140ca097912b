### The labels of the inputs on the login page: 25 characters at most.

field-email = Correo electrónico
field-password = Contraseña
# After the label of an input that can be left empty.
field-optional = (opcional)
