### The labels of inputs that are not on the login page: 25 characters at most.

field-label-current-password = Password attuale
field-label-code = Codice
field-label-given-name = Nome
field-label-family-name = Cognome
field-label-phone-number = Numero di telefono
# The label of any other input.
field-label-value = Valore
