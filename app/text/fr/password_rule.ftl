### The rules for a new password. Each is ticked as soon as it is met.

# The heading of the list of rules, which begin with a small letter.
password-rule-list = Règles du mot de passe :
# Read out by screen readers, after a rule.
password-rule-met = respectée
password-rule-not-met = pas encore respectée
password-rule-min-length =
    { $count ->
        [one] au moins { $count } caractère
       *[other] au moins { $count } caractères
    }
password-rule-max-length = 256 caractères au maximum
password-rule-no-outer-space = pas d’espace au début ni à la fin
password-rule-lower = une lettre minuscule
password-rule-upper = une lettre majuscule
password-rule-number = un chiffre
password-rule-symbol = un symbole, par exemple #, - ou !
