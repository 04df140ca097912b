### Hints below inputs.

field-hint-phone-number = Ajoutez l’indicatif du pays, par exemple +33 6 39 98 12 34.
field-hint-code = Les espaces et les tirets sont ignorés.
