### The login page. Buttons: 30 characters at most. Log in is the word of all pages: use one word for it everywhere.

login-title = Fazer login
# Above the choice between login-in-app and login-hosted: 20 characters at most each.
login-mode = Onde fazer login
login-in-app = Nesta página
login-hosted = Em página separada
login-submit = Fazer login
# A button below a form that asks only for the email.
login-continue = Continuar
login-other-way = Fazer login de outra forma
login-remember = Lembrar de mim
# Below login-remember: 26 characters at most.
login-remember-hint = Só em dispositivo pessoal.
# Below the choice, while login-in-app is chosen: where the password goes. login-promise if it is not sent.
login-in-app-lead = Você vai fazer login aqui mesmo.
login-promise = Sua senha nunca sai deste navegador.
# The separate page is the hosted login of Amazon Cognito.
login-hosted-lead = Você vai digitar sua senha em uma página de login separada e depois voltar para cá.
login-hosted-submit = Ir para o login
login-forgot = Esqueceu a senha?
login-forgot-hint = Você vai redefini-la em uma página separada.
# Between the form and the buttons of companies such as Google.
login-or = ou
# The link login-create-account follows.
login-new = É sua primeira vez aqui?
login-create-account = Criar uma conta
login-confirmed = Sua conta está confirmada. Faça login ou volte para a guia em que você criou a conta.
# After a reset.
login-password-changed = Sua senha foi alterada. Faça login.
# After leaving the hosted pages.
login-cancelled = Você saiu da página de login antes de concluir o login. Tente de novo quando quiser.
# After a registration that needs no confirmation.
login-registered = Sua conta está pronta. Faça login para continuar.
# A button. $provider: the name of a company, such as Google.
login-continue-with = Continuar com { $provider }
