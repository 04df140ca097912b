### The profile page. It is for developers: leave the terms of OAuth, JWT and Amazon Cognito as developers in your language
### know them.

profile-title = Seu perfil
profile-session = Sessão
profile-logged-in-as = Login feito como
profile-groups = Grupos
profile-no-groups = Nenhum
profile-login-method = Método de login
profile-logged-in-since = Início da sessão
profile-session-ends = Fim da sessão
profile-remembered = Lembrada neste dispositivo
profile-yes = Sim
profile-no = Não
profile-id-token = ID token
profile-id-token-lead = Identifica você para este aplicativo.
profile-access-token = Token de acesso
profile-access-token-lead = Autoriza chamadas em seu nome.
profile-algorithm = Algoritmo
profile-key-id = ID da chave
profile-expired = Este token expirou. Recarregue a página para renová-lo.
profile-reload = Recarregar
profile-raw = Tokens brutos
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
profile-copied = Copiado.
profile-not-copied = Seu navegador não permitiu copiar. Revele o token e copie-o manualmente.
profile-header = Header
profile-payload = Payload
profile-not-decoded = Não é possível decodificar este token.
# The columns of a table of claims.
profile-column-claim = Claim
profile-column-meaning = Significado
profile-column-value = Valor
profile-in-app = No aplicativo (SRP)
profile-hosted = Hosted UI (código de autorização + PKCE)
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
# Instead of a token that is hidden. $count: how many characters it has.
profile-masked =
    { $count ->
        [one] •••••••• { $count } caractere
       *[other] •••••••• { $count } caracteres
    }
# $time: minutes or seconds, such as 15 minutes.
profile-expires-in = Expira em { $time }.
# What a button does, read out by screen readers. $token: profile-id-token or profile-access-token.
profile-reveal-token = Revelar { $token }
profile-mask-token = Mascarar { $token }
profile-copy-token = Copiar { $token }
