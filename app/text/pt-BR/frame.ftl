### Words: log in = fazer login; log out = sair; login = login; end a session = encerrar a sessão; session = sessão.
### Words: account = conta; create an account = criar uma conta; password = senha; email = e-mail; text message = SMS; code = código.
### Words: passkey = chave de acesso (Apple, Google); security key = chave de segurança; key of an authenticator app or of a signature = chave.
### Words: authenticator app = app autenticador; second factor = segundo fator; device = dispositivo; administrator = administrador.
### Words: reset a password = redefinir a senha; change = alterar; to expire = expirar; to verify = verificar; to confirm = confirmar.
### Words: group = grupo; user pool, app client, Hosted UI = in English (grupo de usuários would read like a group of users).
### Words: token, claim, ID token, refresh token, header, payload, hash = in English; scope = escopo; access token = token de acesso; issuer = emissor, to issue = emitir; signature = assinatura.
### Words: on a separate page = em uma página separada; login service = serviço de login; application (this one, others) = aplicativo.
### Words: remove = remover; delete = excluir; turn on, off = ativar, desativar; set up = configurar; add = adicionar; enter = digitar.
### Words: readers are addressed as você, without words that show a gender where possible; quotation marks are “”.
### Words: terms of service = termos de serviço; privacy policy = política de privacidade; theme = tema; in-app = no aplicativo; tracked (device) = registrado.

### What surrounds every page. Entries of the header: 18 characters at most.

# The name of the product. It stays as it is.
frame-product = Poolgate
# The first link of a page, for users of the keyboard.
frame-skip = Pular para o conteúdo
# Read out by screen readers: the name of the main navigation.
frame-navigation = Principal
frame-create-account = Criar conta
frame-log-in = Fazer login
frame-privacy = Privacidade
# Instead of frame-privacy, if the operator has a privacy policy of their own.
frame-cookies = Cookies e armazenamento
# Links of the operator, in the footer.
frame-privacy-policy = Política de privacidade
frame-terms = Termos de serviço
frame-support = Ajuda
# Read out by screen readers: the choice of the three that follow.
frame-theme = Tema
frame-theme-system = Tema do sistema
frame-theme-light = Tema claro
frame-theme-dark = Tema escuro
frame-footer = Poolgate: login para user pools do Amazon Cognito.
frame-loading = Carregando…
frame-try-again = Tentar de novo
frame-logged-out = Você saiu da sua conta.
# The title of the window. $page: the title of a page, such as Log in; $site: the name of the operator.
frame-title = { $page } · { $site }
# The label of the choice of a language, in the footer.
frame-language = Idioma
