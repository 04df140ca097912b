### The labels of inputs: 25 characters at most.

field-email = Email
field-password = Password
field-current-password = Current password
field-code = Code
field-given-name = Given name
field-family-name = Family name
field-phone-number = Phone number
# The label of any other input.
field-value = Value
# After the label of an input that can be left empty.
field-optional = (optional)
