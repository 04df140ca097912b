### The labels of inputs: 25 characters at most.

field-email = E-Mail-Adresse
field-password = Passwort
field-current-password = Aktuelles Passwort
field-code = Code
field-given-name = Vorname
field-family-name = Nachname
field-phone-number = Telefonnummer
# The label of any other input.
field-value = Wert
# After the label of an input that can be left empty.
field-optional = (optional)
