### The labels of the inputs on the login page: 25 characters at most.

field-email = Indirizzo email
field-password = Password
# After the label of an input that can be left empty.
field-optional = (facoltativo)
