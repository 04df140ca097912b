### The rules for a new password. Each is ticked as soon as it is met.

# The heading of the list of rules, which begin with a small letter.
password-rule-list = Regras da senha:
# Read out by screen readers, after a rule.
password-rule-met = atendida
password-rule-not-met = ainda não atendida
password-rule-min-length =
    { $count ->
        [one] pelo menos { $count } caractere
       *[other] pelo menos { $count } caracteres
    }
password-rule-max-length = no máximo 256 caracteres
password-rule-no-outer-space = nenhum espaço no início nem no fim
password-rule-lower = uma letra minúscula
password-rule-upper = uma letra maiúscula
password-rule-number = um número
password-rule-symbol = um símbolo, como ! # ou -
