### The page that sends a code for a new password.

forgot-password-title = Redefinir sua senha
forgot-password-lead = Digite seu e-mail. Enviaremos um código para você escolher uma nova senha.
forgot-password-submit = Enviar código
# The link forgot-password-log-in follows.
forgot-password-remembered = Lembrou a senha?
forgot-password-log-in = Fazer login
# The in-app mode is turned off.
forgot-password-elsewhere = Redefina sua senha na página de login separada: lá, selecione “Esqueceu a senha?”.
forgot-password-continue = Ir para o login
