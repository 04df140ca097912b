### The labels of inputs that are not on the login page: 25 characters at most.

field-label-current-password = Current password
field-label-code = Code
field-label-given-name = Given name
field-label-family-name = Family name
field-label-phone-number = Phone number
# The label of any other input.
field-label-value = Value
