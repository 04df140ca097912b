### Hints below inputs.

field-hint-phone-number = Inclua o código do país, por exemplo: +55 11 96123 4567.
field-hint-code = Espaços e hifens são ignorados.
