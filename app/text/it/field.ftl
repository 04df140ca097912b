### The labels of inputs: 25 characters at most.

field-email = Indirizzo email
field-password = Password
field-current-password = Password attuale
field-code = Codice
field-given-name = Nome
field-family-name = Cognome
field-phone-number = Numero di telefono
# The label of any other input.
field-value = Valore
# After the label of an input that can be left empty.
field-optional = (facoltativo)
