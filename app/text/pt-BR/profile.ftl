### The profile page. It is for developers: leave the terms of OAuth, JWT and Amazon Cognito as developers in your language
### know them.

profile-title = Seu perfil

## The session

profile-session = Sessão
profile-logged-in-as = Login feito como
profile-groups = Grupos
profile-no-groups = Nenhum
profile-login-method = Método de login
profile-in-app = No aplicativo (SRP)
profile-hosted = Hosted UI (código de autorização + PKCE)
# The claim amr, if the user pool issues it.
profile-authentication-methods = Métodos de autenticação
profile-logged-in-since = Início da sessão
# When the user last entered a password, a code or a passkey.
profile-authenticated = Última confirmação de identidade
profile-ends-idle = Fim por inatividade
profile-ends-at-the-latest = Fim da sessão, o mais tardar
profile-remembered = Lembrada neste dispositivo
profile-browser = Navegador
# Whether the user pool tracks the device, as Cognito calls it: profile-device-tracked or profile-device-not-tracked.
profile-device = Dispositivo no user pool
profile-device-tracked = Registrado
profile-device-not-tracked = Não registrado
profile-renewal = Renovação dos tokens
profile-renewed = Automática; o refresh token fica no servidor
profile-not-renewed = Nenhuma; o user pool não emitiu um refresh token
profile-yes = Sim
profile-no = Não

## Search, filter and actions

profile-tokens = Tokens
profile-search = Buscar por nome, significado ou valor
# Next to a checkbox.
profile-shortcut = Ir para a busca com a tecla /
# Above a choice of three: profile-filter-…
profile-filter = Mostrar
# 20 characters at most.
profile-filter-all = Todos os claims
profile-filter-only-in-one = Só em um token
profile-filter-different = Valores diferentes
profile-download = Baixar claims
# Announced, not shown.
profile-downloaded = Os claims foram baixados como claims.json.
profile-print = Imprimir
# $total: how many claims there are in both tokens. $shown: how many of them the search has found.
profile-count =
    { $total ->
        [one] { $shown } de { $total } claim
       *[other] { $shown } de { $total } claims
    }
profile-no-match = Nenhum claim encontrado. Pressione Esc no campo de busca para ver todos os claims.

## A token

profile-id-token = ID token
profile-id-token-lead = Identifica você para este aplicativo.
profile-access-token = Token de acesso
profile-access-token-lead = Autoriza chamadas em seu nome.
profile-time-left = Tempo restante
profile-expired = Este token expirou. Recarregue a página para renová-lo.
profile-reload = Recarregar
# $time: minutes or seconds, such as 15 minutes.
profile-expires-in = Expira em { $time }.
# The size of a token.
profile-bytes =
    { $count ->
        [one] { $count } byte
       *[other] { $count } bytes
    }
profile-near-cookie = Perto de 4.096 bytes ou acima disso: talvez o token não caiba em um cookie. Com menos grupos ou claims personalizados, ele ocuparia menos espaço.
profile-near-header = Perto de 8 kB ou acima disso: muitos servidores rejeitam um header desse tamanho. Com menos grupos ou claims personalizados, o token ocuparia menos espaço.
# Badges for the signature of a token (25 characters at most), each with a sentence that explains it.
profile-signature-valid = Assinatura válida
profile-signature-valid-lead = A assinatura e os claims foram verificados.
profile-signature-expired = Expirado
profile-signature-expired-lead = A assinatura é válida, mas o token expirou.
profile-key-retired = Chave desativada
profile-key-retired-lead = O user pool não publica mais a chave que assinou este token, por isso não é possível verificar a assinatura.
profile-keys-unavailable = Não verificada
profile-keys-unavailable-lead = No momento, não é possível ler as chaves do user pool. Recarregue a página em um minuto.
profile-signature-invalid = Assinatura inválida
profile-signature-invalid-lead = A assinatura não é válida. Saia e faça login novamente. Se isso continuar acontecendo, fale com o administrador.

## How a token was verified. The word in parentheses is the name in the token or in the key: it stays as it is.

profile-verification = Como foi verificado
profile-verified-by = Verificado por
profile-this-server = Este servidor, ao carregar a página
profile-expected-issuer = Emissor esperado (iss)
profile-expected-audience = Audiência esperada (aud)
profile-expected-client = Cliente esperado (client_id)
profile-key-set = Conjunto de chaves (JWKS)
profile-key-id = ID da chave (kid)
profile-key-type = Tipo de chave (kty)
profile-algorithm = Algoritmo (alg)
profile-key-use = Uso (use)
profile-exponent = Expoente (e)
profile-modulus = Módulo (n)
profile-copy-key = Copiar chave como JSON
profile-key-not-published = No momento, o conjunto de chaves não contém esta chave.

## Claims

# The columns of a table of claims.
profile-column-claim = Claim
profile-column-meaning = Significado
profile-column-value = Valor
# Headings of groups of claims.
profile-group-identity = Identidade
profile-group-contact = Contato
profile-group-authorization = Grupos, funções e escopos
profile-group-times = Datas e horários
profile-group-protocol = Protocolo
profile-group-custom = Personalizados e outros
# Labels next to a claim (12 characters at most): the other token has it with another value, or not at all.
profile-different = Diferente
profile-only-here = Só aqui
# Instead of a long value that is folded.
profile-characters =
    { $count ->
        [one] { $count } caractere
       *[other] { $count } caracteres
    }
profile-lines =
    { $count ->
        [one] { $count } linha de JSON
       *[other] { $count } linhas de JSON
    }
# What a button does, read out by screen readers. $claim: the name of a claim, such as email.
profile-copy-claim = Copiar { $claim }

## The tokens themselves

profile-raw-lead = Quem tiver estes tokens pode agir em seu nome até eles expirarem. Não os cole em nenhum lugar em que você não confie.
profile-show = Mostrar tokens
profile-hide = Ocultar tokens
# Announced, not shown.
profile-shown = Seus tokens aparecem abaixo, mascarados.
# Announced, not shown.
profile-hidden = Os tokens foram removidos desta página.
profile-reveal = Revelar
profile-mask = Mascarar
profile-copy = Copiar
# curl is the name of a program.
profile-copy-curl = Copiar como curl
# Before an address.
profile-curl-url = O comando curl chama este endereço:
profile-copied = Copiado.
profile-not-copied = Seu navegador não permitiu copiar. Se o texto estiver oculto, revele-o. Depois, copie-o manualmente.
# The three parts of a token.
profile-header = Header
profile-payload = Payload
profile-signature = Assinatura
profile-not-decoded = Não é possível decodificar este token.
# What buttons do, read out by screen readers.
profile-copy-header = Copiar header como JSON
profile-copy-payload = Copiar payload como JSON
profile-copy-signature = Copiar assinatura
profile-reveal-id-token = Revelar ID token
profile-reveal-access-token = Revelar token de acesso
profile-mask-id-token = Mascarar ID token
profile-mask-access-token = Mascarar token de acesso
profile-copy-id-token = Copiar ID token
profile-copy-access-token = Copiar token de acesso

## The two ways to log in

profile-comparison = As duas formas de fazer login
profile-comparison-lead = Faça login também da outra forma e veja o que muda no que o user pool emite. Este navegador guarda nesta guia os claims dos dois logins, sem os tokens, até você sair.
profile-log-in-hosted = Fazer login na página separada e comparar
profile-log-in-in-app = Fazer login nesta página e comparar
profile-continue = Fazer login e comparar
# Columns of the table of differences, next to profile-column-claim.
profile-column-in-app = No aplicativo
profile-column-hosted = Hosted UI
# In the table of differences: this login has no such claim.
profile-not-issued = Não emitido
# In the table of differences, instead of a value.
profile-new-each-login = Novo a cada login
# Before a list of claims.
profile-always-different = Datas, horários e IDs mudam a cada login:
profile-no-differences = Os tokens dos dois logins contêm os mesmos claims e valores.
# $in-app, $hosted: how long ago each login was, such as 2 minutes ago.
profile-compared = Login no aplicativo: { $in-app }; na Hosted UI: { $hosted }.
# How many claims do not differ.
profile-same =
    { $count ->
        [one] { $count } claim é igual nos dois logins.
       *[other] { $count } claims são iguais nos dois logins.
    }
