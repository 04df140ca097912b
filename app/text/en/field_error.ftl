### What is wrong with an input, below it: what to do.

field-error-email-missing = Enter your email.
field-error-password-missing = Enter your password.
field-error-current-password-missing = Enter your current password.
field-error-code-missing = Enter the code from the email.
field-error-given-name-missing = Enter your given name.
field-error-family-name-missing = Enter your family name.
field-error-phone-number-missing = Enter your phone number.
field-error-value-missing = Enter a value.
# name@example.org is an example: use one that people in your language recognize.
field-error-email-implausible = Enter an email address like name@example.org, with at most 128 characters.
field-error-password-not-accepted = This password can’t be used. Choose another one.
field-error-password-incorrect = This password is incorrect. Check it and try again.
field-error-password-breaks-policy = Choose a password that meets all the rules below.
field-error-code-implausible = Codes have 6 to 8 digits. Check the email again.
field-error-name-not-accepted = This name can’t be used. Names can have up to 2,048 characters.
field-error-phone-number-implausible = Enter the number with its country code, such as +49 151 12345678.
field-error-value-not-accepted = Enter another value.
