### The labels of inputs that are not on the login page: 25 characters at most.

field-label-current-password = Senha atual
field-label-code = Código
field-label-given-name = Nome
field-label-family-name = Sobrenome
field-label-phone-number = Número de telefone
# The label of any other input.
field-label-value = Valor
