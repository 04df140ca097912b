### The labels of inputs: 25 characters at most.

field-email = E-mail
field-password = Senha
field-current-password = Senha atual
field-code = Código
field-given-name = Nome
field-family-name = Sobrenome
field-phone-number = Número de telefone
# The label of any other input.
field-value = Valor
# After the label of an input that can be left empty.
field-optional = (opcional)
