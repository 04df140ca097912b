### Hints below inputs.

field-hint-phone-number = Includi il prefisso internazionale, ad esempio +39 312 345 6789.
field-hint-code = Spazi e trattini vengono ignorati.
