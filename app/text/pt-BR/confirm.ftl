### The page that asks for the code of the email after a registration.

confirm-title = Confira seu e-mail
# Nothing is known about the account: the page was opened directly.
confirm-lead = Digite seu e-mail e o código que enviamos.
# The address contained both the email and the code.
confirm-filled-in = Seu e-mail e o código já estão preenchidos. Selecione “Confirmar”.
confirm-not-confirmed = Sua conta ainda não foi confirmada. Digite o código do nosso e-mail mais recente.
confirm-submit = Confirmar
# The link confirm-log-in follows.
confirm-already-confirmed = Já confirmou sua conta?
confirm-log-in = Fazer login
# The link confirm-start-over follows.
confirm-wrong-address = Endereço errado?
confirm-start-over = Começar de novo
# A link that only developers see.
confirm-mailbox = Abrir a caixa de e-mail local
# Only developers see this.
confirm-mailbox-hint = Desenvolvimento: os e-mails não são enviados. Leia-os aqui (abre em uma nova guia).
# After a registration. It must also be true for addresses that already have an account: they get no email, and the page
# must not reveal which is the case. $destination: a masked address, such as a***@e***.
confirm-sent = Se este endereço é novo para nós, enviamos um código para { $destination }. Se você já tem uma conta, não enviamos nenhum código: faça login ou redefina sua senha.
