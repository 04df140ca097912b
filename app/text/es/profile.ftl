### The profile page. It is for developers: leave the terms of OAuth, JWT and Amazon Cognito as developers in your language
### know them.

profile-title = Tu perfil
profile-session = Sesión
profile-logged-in-as = Sesión iniciada como
profile-groups = Grupos
profile-no-groups = Ninguno
profile-login-method = Método de inicio de sesión
profile-logged-in-since = Inicio de la sesión
profile-session-ends = Fin de la sesión
profile-remembered = Recordada en este dispositivo
profile-yes = Sí
profile-no = No
profile-id-token = ID token
profile-id-token-lead = Te identifica ante esta aplicación.
profile-access-token = Token de acceso
profile-access-token-lead = Autoriza llamadas en tu nombre.
profile-algorithm = Algoritmo
profile-key-id = ID de clave
profile-expired = Este token ha caducado. Vuelve a cargar la página para renovarlo.
profile-reload = Volver a cargar
profile-raw = Tokens sin decodificar
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
profile-copied = Copiado.
profile-not-copied = Tu navegador no ha permitido copiar. Revela el token y cópialo manualmente.
profile-header = Cabecera
profile-payload = Payload
profile-not-decoded = Este token no se puede decodificar.
# The columns of a table of claims.
profile-column-claim = Claim
profile-column-meaning = Significado
profile-column-value = Valor
profile-in-app = En la aplicación (SRP)
profile-hosted = Hosted UI (código de autorización + PKCE)
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
# Instead of a token that is hidden. $count: how many characters it has.
profile-masked =
    { $count ->
        [one] •••••••• { $count } carácter
       *[other] •••••••• { $count } caracteres
    }
# $time: minutes or seconds, such as 15 minutes.
profile-expires-in = Caduca en { $time }.
# What a button does, read out by screen readers. $token: profile-id-token or profile-access-token.
profile-reveal-token = Revelar { $token }
profile-mask-token = Enmascarar { $token }
profile-copy-token = Copiar { $token }
