### The rules for a new password. Each is ticked as soon as it is met.

# The heading of the list of rules, which begin with a small letter.
password-rule-list = Regeln für Ihr Passwort:
# Read out by screen readers, after a rule.
password-rule-met = erfüllt
password-rule-not-met = noch nicht erfüllt
password-rule-min-length =
    { $count ->
        [one] mindestens { $count } Zeichen
       *[other] mindestens { $count } Zeichen
    }
password-rule-max-length = höchstens 256 Zeichen
password-rule-no-outer-space = kein Leerzeichen am Anfang oder Ende
password-rule-lower = ein Kleinbuchstabe
password-rule-upper = ein Großbuchstabe
password-rule-number = eine Ziffer
password-rule-symbol = ein Sonderzeichen wie ! # oder -
