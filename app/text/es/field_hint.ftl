### Hints below inputs.

field-hint-phone-number = Incluye el prefijo del país; por ejemplo, +34 612 345 678.
field-hint-code = Los espacios y los guiones no se tienen en cuenta.
