### Hints below inputs.

field-hint-phone-number = Include the country code, for example +49 151 12345678.
field-hint-code = Spaces and dashes are ignored.
