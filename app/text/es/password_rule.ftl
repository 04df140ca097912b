### The rules for a new password. Each is ticked as soon as it is met.

# The heading of the list of rules, which begin with a small letter.
password-rule-list = Reglas de la contraseña:
# Read out by screen readers, after a rule.
password-rule-met = se cumple
password-rule-not-met = aún no se cumple
password-rule-min-length =
    { $count ->
        [one] al menos { $count } carácter
       *[other] al menos { $count } caracteres
    }
password-rule-max-length = 256 caracteres como máximo
password-rule-no-outer-space = ningún espacio al principio ni al final
password-rule-lower = una letra minúscula
password-rule-upper = una letra mayúscula
password-rule-number = un número
password-rule-symbol = un símbolo, como ! # o -
