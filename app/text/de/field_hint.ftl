### Hints below inputs.

field-hint-phone-number = Mit Ländervorwahl, zum Beispiel +49 151 12345678.
field-hint-code = Leerzeichen und Bindestriche werden ignoriert.
