### What is wrong with an input, below it: what to do.

field-error-email-missing = Saisissez votre adresse e-mail.
field-error-password-missing = Saisissez votre mot de passe.
field-error-current-password-missing = Saisissez votre mot de passe actuel.
field-error-code-missing = Saisissez le code reçu par e-mail.
field-error-given-name-missing = Saisissez votre prénom.
field-error-family-name-missing = Saisissez votre nom de famille.
field-error-phone-number-missing = Saisissez votre numéro de téléphone.
field-error-value-missing = Saisissez une valeur.
# name@example.org is an example: use one that people in your language recognize.
field-error-email-implausible = Saisissez une adresse e-mail telle que nom@example.org, de 128 caractères au maximum.
field-error-password-not-accepted = Ce mot de passe ne peut pas être utilisé. Choisissez-en un autre.
field-error-password-incorrect = Ce mot de passe est incorrect. Vérifiez-le et réessayez.
field-error-password-breaks-policy = Choisissez un mot de passe qui respecte toutes les règles ci-dessous.
field-error-code-implausible = Les codes comportent de 6 à 8 chiffres. Vérifiez dans l’e-mail.
field-error-name-not-accepted = Ce nom ne peut pas être utilisé. Un nom peut compter jusqu’à 2 048 caractères.
field-error-phone-number-implausible = Saisissez le numéro avec l’indicatif du pays, par exemple +33 6 39 98 12 34.
field-error-value-not-accepted = Saisissez une autre valeur.
