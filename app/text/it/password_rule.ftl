### The rules for a new password. Each is ticked as soon as it is met.

# The heading of the list of rules, which begin with a small letter.
password-rule-list = Requisiti della password:
# Read out by screen readers, after a rule.
password-rule-met = soddisfatto
password-rule-not-met = non ancora soddisfatto
password-rule-min-length =
    { $count ->
        [one] almeno { $count } carattere
       *[other] almeno { $count } caratteri
    }
password-rule-max-length = al massimo 256 caratteri
password-rule-no-outer-space = nessuno spazio all’inizio o alla fine
password-rule-lower = una lettera minuscola
password-rule-upper = una lettera maiuscola
password-rule-number = un numero
password-rule-symbol = un simbolo, come ! # o -
