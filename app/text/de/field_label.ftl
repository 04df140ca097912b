### The labels of inputs that are not on the login page: 25 characters at most.

field-label-current-password = Aktuelles Passwort
field-label-code = Code
field-label-given-name = Vorname
field-label-family-name = Nachname
field-label-phone-number = Telefonnummer
# The label of any other input.
field-label-value = Wert
