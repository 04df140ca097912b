### The profile page. It is for developers: leave the terms of OAuth, JWT and Amazon Cognito as developers in your language
### know them.

profile-title = Tu perfil

## The session

profile-session = Sesión
profile-logged-in-as = Sesión iniciada como
profile-groups = Grupos
profile-no-groups = Ninguno
profile-login-method = Método de inicio de sesión
profile-in-app = En la aplicación (SRP)
profile-hosted = Hosted UI (código de autorización + PKCE)
# The claim amr, if the user pool issues it.
profile-authentication-methods = Métodos de autenticación
profile-logged-in-since = Inicio de la sesión
# When the user last entered a password, a code or a passkey.
profile-authenticated = Última verificación de identidad
profile-ends-idle = Fin por inactividad
profile-ends-at-the-latest = Fin de la sesión, a más tardar
profile-remembered = Recordada en este dispositivo
profile-browser = Navegador
# Whether the user pool tracks the device, as Cognito calls it: profile-device-tracked or profile-device-not-tracked.
profile-device = Dispositivo en el user pool
profile-device-tracked = Registrado
profile-device-not-tracked = No registrado
profile-renewal = Renovación de los tokens
profile-renewed = Automática; el refresh token se queda en el servidor
profile-not-renewed = Ninguna; el user pool no emitió ningún refresh token
profile-yes = Sí
profile-no = No

## Search, filter and actions

profile-tokens = Tokens
profile-search = Buscar por nombre, significado o valor
# Next to a checkbox.
profile-shortcut = Ir a la búsqueda con la tecla /
# Above a choice of three: profile-filter-…
profile-filter = Mostrar
# 20 characters at most.
profile-filter-all = Todos los claims
profile-filter-only-in-one = Solo en un token
profile-filter-different = Valores distintos
profile-download = Descargar claims
# Announced, not shown.
profile-downloaded = Los claims se han descargado como claims.json.
profile-print = Imprimir
# $total: how many claims there are in both tokens. $shown: how many of them the search has found.
profile-count =
    { $total ->
        [one] { $shown } de { $total } claim
       *[other] { $shown } de { $total } claims
    }
profile-no-match = Ningún claim coincide. Pulsa Esc en el campo de búsqueda para ver todos los claims.

## A token

profile-id-token = ID token
profile-id-token-lead = Te identifica ante esta aplicación.
profile-access-token = Token de acceso
profile-access-token-lead = Autoriza llamadas en tu nombre.
profile-time-left = Tiempo restante
profile-expired = Este token ha caducado. Vuelve a cargar la página para renovarlo.
profile-reload = Volver a cargar
# $time: minutes or seconds, such as 15 minutes.
profile-expires-in = Caduca en { $time }.
# The size of a token.
profile-bytes =
    { $count ->
        [one] { $count } byte
       *[other] { $count } bytes
    }
profile-near-cookie = Cerca de 4096 bytes o por encima: puede que el token no quepa en una cookie. Con menos grupos o claims personalizados, ocuparía menos.
profile-near-header = Cerca de 8 kB o por encima: muchos servidores rechazan una cabecera de este tamaño. Con menos grupos o claims personalizados, el token ocuparía menos.
# Badges for the signature of a token (25 characters at most), each with a sentence that explains it.
profile-signature-valid = Firma válida
profile-signature-valid-lead = Se han verificado la firma y los claims.
profile-signature-expired = Caducado
profile-signature-expired-lead = La firma es válida, pero el token ha caducado.
profile-key-retired = Clave retirada
profile-key-retired-lead = El user pool ya no publica la clave con la que se firmó este token, así que no se puede verificar la firma.
profile-keys-unavailable = Sin verificar
profile-keys-unavailable-lead = En este momento no se pueden leer las claves del user pool. Vuelve a cargar la página dentro de un minuto.
profile-signature-invalid = Firma no válida
profile-signature-invalid-lead = La firma no es válida. Cierra sesión y vuelve a iniciarla. Si esto sigue ocurriendo, ponte en contacto con el administrador.

## How a token was verified. The word in parentheses is the name in the token or in the key: it stays as it is.

profile-verification = Cómo se ha verificado
profile-verified-by = Verificado por
profile-this-server = Este servidor, al cargar la página
profile-expected-issuer = Emisor esperado (iss)
profile-expected-audience = Audiencia esperada (aud)
profile-expected-client = Cliente esperado (client_id)
profile-key-set = Conjunto de claves (JWKS)
profile-key-id = ID de la clave (kid)
profile-key-type = Tipo de clave (kty)
profile-algorithm = Algoritmo (alg)
profile-key-use = Uso (use)
profile-exponent = Exponente (e)
profile-modulus = Módulo (n)
profile-copy-key = Copiar clave como JSON
profile-key-not-published = En este momento, el conjunto de claves no contiene esta clave.

## Claims

# The columns of a table of claims.
profile-column-claim = Claim
profile-column-meaning = Significado
profile-column-value = Valor
# Headings of groups of claims.
profile-group-identity = Identidad
profile-group-contact = Contacto
profile-group-authorization = Grupos, roles y scopes
profile-group-times = Fechas y horas
profile-group-protocol = Protocolo
profile-group-custom = Personalizados y otros
# Labels next to a claim (12 characters at most): the other token has it with another value, or not at all.
profile-different = Distinto
profile-only-here = Solo aquí
# Instead of a long value that is folded.
profile-characters =
    { $count ->
        [one] { $count } carácter
       *[other] { $count } caracteres
    }
profile-lines =
    { $count ->
        [one] { $count } línea de JSON
       *[other] { $count } líneas de JSON
    }
# What a button does, read out by screen readers. $claim: the name of a claim, such as email.
profile-copy-claim = Copiar { $claim }

## The tokens themselves

profile-raw-lead = Cualquiera que tenga estos tokens puede actuar en tu nombre hasta que caduquen. No los pegues en ningún sitio en el que no confíes.
profile-show = Mostrar tokens
profile-hide = Ocultar tokens
# Announced, not shown.
profile-shown = Tus tokens se muestran abajo, enmascarados.
# Announced, not shown.
profile-hidden = Se han eliminado los tokens de esta página.
profile-reveal = Revelar
profile-mask = Enmascarar
profile-copy = Copiar
# curl is the name of a program.
profile-copy-curl = Copiar como curl
# Before an address.
profile-curl-url = El comando curl llama a esta dirección:
profile-copied = Copiado.
profile-not-copied = Tu navegador no ha permitido copiar. Si el texto está oculto, revélalo. Después, cópialo manualmente.
# The three parts of a token.
profile-header = Cabecera
profile-payload = Payload
profile-signature = Firma
profile-not-decoded = Este token no se puede decodificar.
# What buttons do, read out by screen readers.
profile-copy-header = Copiar cabecera como JSON
profile-copy-payload = Copiar payload como JSON
profile-copy-signature = Copiar firma
profile-reveal-id-token = Revelar ID token
profile-reveal-access-token = Revelar token de acceso
profile-mask-id-token = Enmascarar ID token
profile-mask-access-token = Enmascarar token de acceso
profile-copy-id-token = Copiar ID token
profile-copy-access-token = Copiar token de acceso

## The two ways to log in

profile-comparison = Las dos formas de iniciar sesión
profile-comparison-lead = Inicia sesión también de la otra forma y mira qué cambia en lo que emite el user pool. Este navegador recuerda en esta pestaña los claims de ambos inicios de sesión, sin los tokens, hasta que cierres sesión.
profile-log-in-hosted = Iniciar sesión en la página aparte y comparar
profile-log-in-in-app = Iniciar sesión en esta página y comparar
profile-continue = Iniciar sesión y comparar
# Columns of the table of differences, next to profile-column-claim.
profile-column-in-app = En la aplicación
profile-column-hosted = Hosted UI
# In the table of differences: this login has no such claim.
profile-not-issued = No emitido
# In the table of differences, instead of a value.
profile-new-each-login = Nuevo en cada inicio de sesión
# Before a list of claims.
profile-always-different = Las fechas, las horas y los ID cambian en cada inicio de sesión:
profile-no-differences = Los tokens de ambos inicios de sesión contienen los mismos claims y valores.
# $in-app, $hosted: how long ago each login was, such as 2 minutes ago.
profile-compared = Inicio de sesión en la aplicación: { $in-app }; en la Hosted UI: { $hosted }.
# How many claims do not differ.
profile-same =
    { $count ->
        [one] { $count } claim es igual en ambos inicios de sesión.
       *[other] { $count } claims son iguales en ambos inicios de sesión.
    }
