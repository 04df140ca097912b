### The page that sets a new password.

reset-password-title = Escolha uma nova senha
# Nothing is known: the page was opened directly.
reset-password-lead = Digite seu e-mail, o código que enviamos e uma nova senha. O código vale por uma hora.
# The address contained both the email and the code.
reset-password-filled-in = Seu e-mail e o código já estão preenchidos. Escolha uma nova senha.
# The login was refused with `PasswordResetRequiredException`.
reset-password-by-administrator = O administrador pede que você escolha uma nova senha. Digite o código do e-mail ou solicite um novo.
reset-password-new-password = Nova senha
reset-password-submit = Alterar senha
# The link reset-password-log-in follows.
reset-password-remembered = Lembrou a senha?
reset-password-log-in = Fazer login
# After a request for a code. It must also be true for addresses that have no account, or one that cannot get a code: the
# page must not reveal which is the case. $destination: a masked address, such as a***@e***.
reset-password-sent = Se você tem uma conta, enviamos um código para { $destination }. Ele vale por uma hora. Contas não confirmadas não recebem código.
