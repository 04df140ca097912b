### The labels of inputs that are not on the login page: 25 characters at most.

field-label-current-password = Contraseña actual
field-label-code = Código
field-label-given-name = Nombre
field-label-family-name = Apellidos
field-label-phone-number = Número de teléfono
# The label of any other input.
field-label-value = Valor
