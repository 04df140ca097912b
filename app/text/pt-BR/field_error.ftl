### What is wrong with an input, below it: what to do.

field-error-email-missing = Digite seu e-mail.
field-error-password-missing = Digite sua senha.
field-error-current-password-missing = Digite sua senha atual.
field-error-code-missing = Digite o código do e-mail.
field-error-given-name-missing = Digite seu nome.
field-error-family-name-missing = Digite seu sobrenome.
field-error-phone-number-missing = Digite seu número de telefone.
field-error-value-missing = Digite um valor.
# name@example.org is an example: use one that people in your language recognize.
field-error-email-implausible = Digite um endereço de e-mail como nome@example.org, com no máximo 128 caracteres.
field-error-password-not-accepted = Esta senha não pode ser usada. Escolha outra.
field-error-password-incorrect = A senha está incorreta. Confira e tente de novo.
field-error-password-breaks-policy = Escolha uma senha que atenda a todas as regras abaixo.
field-error-code-implausible = Os códigos têm de 6 a 8 dígitos. Confira o e-mail novamente.
field-error-name-not-accepted = Este nome não pode ser usado. Os nomes podem ter até 2.048 caracteres.
field-error-phone-number-implausible = Digite o número com o código do país, por exemplo: +55 11 96123 4567.
field-error-value-not-accepted = Digite outro valor.
