### The rules for a new password. Each is ticked as soon as it is met.

# The heading of the list of rules, which begin with a small letter.
password-rule-list = Password rules:
# Read out by screen readers, after a rule.
password-rule-met = met
password-rule-not-met = not met yet
password-rule-min-length =
    { $count ->
        [one] at least { $count } character
       *[other] at least { $count } characters
    }
password-rule-max-length = at most 256 characters
password-rule-no-outer-space = no space at the start or end
password-rule-lower = a lowercase letter
password-rule-upper = an uppercase letter
password-rule-number = a number
password-rule-symbol = a symbol, such as ! # or -
