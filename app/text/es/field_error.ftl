### What is wrong with an input, below it: what to do.

field-error-email-missing = Introduce tu correo electrónico.
field-error-password-missing = Introduce tu contraseña.
field-error-current-password-missing = Introduce tu contraseña actual.
field-error-code-missing = Introduce el código del correo.
field-error-given-name-missing = Introduce tu nombre.
field-error-family-name-missing = Introduce tus apellidos.
field-error-phone-number-missing = Introduce tu número de teléfono.
field-error-value-missing = Introduce un valor.
# name@example.org is an example: use one that people in your language recognize.
field-error-email-implausible = Introduce una dirección de correo como nombre@example.org, de 128 caracteres como máximo.
field-error-password-not-accepted = Esta contraseña no se puede usar. Elige otra.
field-error-password-incorrect = La contraseña no es correcta. Compruébala e inténtalo de nuevo.
field-error-password-breaks-policy = Elige una contraseña que cumpla todas las reglas que se indican abajo.
field-error-code-implausible = Los códigos tienen de 6 a 8 dígitos. Vuelve a consultar el correo.
field-error-name-not-accepted = Este nombre no se puede usar. Los nombres pueden tener hasta 2048 caracteres.
field-error-phone-number-implausible = Introduce el número con el prefijo del país; por ejemplo, +34 612 345 678.
field-error-value-not-accepted = Introduce otro valor.
