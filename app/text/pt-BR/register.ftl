### The registration page.

register-title = Criar uma conta
register-lead = Enviaremos um código por e-mail para verificar seu endereço.
register-submit = Criar conta
# The link register-log-in follows.
register-have-account = Já tem uma conta?
register-log-in = Fazer login
