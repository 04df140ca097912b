### The labels of inputs: 25 characters at most.

field-email = Correo electrónico
field-password = Contraseña
field-current-password = Contraseña actual
field-code = Código
field-given-name = Nombre
field-family-name = Apellidos
field-phone-number = Número de teléfono
# The label of any other input.
field-value = Valor
# After the label of an input that can be left empty.
field-optional = (opcional)
