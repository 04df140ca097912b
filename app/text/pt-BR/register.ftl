### The registration page.

register-title = Criar uma conta
register-lead = Enviaremos um código por e-mail para verificar seu endereço.
register-submit = Criar conta
# Links to the terms and the policy follow.
register-agree = Ao criar uma conta, você concorda com os termos de serviço e a política de privacidade.
register-agree-terms = Ao criar uma conta, você concorda com os termos de serviço.
register-agree-privacy = Ao criar uma conta, você concorda com a política de privacidade.
# The link register-log-in follows.
register-have-account = Já tem uma conta?
register-log-in = Fazer login
