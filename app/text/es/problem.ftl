### What went wrong, and what to do next. Never say more than the English sentence: some must not reveal whether an account
### exists.

problem-body-too-large = Lo que has introducido es demasiado largo. Acórtalo e inténtalo de nuevo.
problem-foreign-origin = Esta solicitud procede de otro sitio. Abre esta página directamente e inténtalo de nuevo.
problem-invalid-input = Algún dato que has introducido no es válido. Compruébalo e inténtalo de nuevo.
problem-password-not-accepted = Esta contraseña no se puede usar. Elige otra.
problem-password-too-common = Esta contraseña es demasiado fácil de adivinar. Elige otra.
problem-password-history = Ya has usado esta contraseña antes. Elige una nueva.
problem-wrong-password = La contraseña no es correcta. Compruébala e inténtalo de nuevo.
problem-code-mismatch = El código no es correcto. Consulta el mensaje más reciente o solicita un código nuevo.
problem-code-expired = El código ha caducado o ya se ha usado. Solicita uno nuevo.
problem-confirmation-refused = El código no es correcto o ha caducado. Consulta el correo más reciente o solicita un código nuevo. Si ya has confirmado tu cuenta, inicia sesión.
problem-reset-refused = El código no es correcto o ha caducado. Consulta el correo más reciente o solicita un código nuevo.
problem-code-not-delivered = No hemos podido enviar el código. Inténtalo de nuevo en unos minutos.
problem-too-many-attempts = Demasiados intentos.
problem-email-taken = Este correo electrónico ya pertenece a una cuenta. Usa otro o inicia sesión.
problem-sign-up-disabled = Aquí no se pueden crear cuentas nuevas. Solicita una al administrador.
problem-password-reset-unavailable = Esta contraseña no se puede restablecer aquí. Ponte en contacto con el administrador.
problem-refused-by-trigger = Esto no está permitido. Ponte en contacto con el administrador para saber por qué.
problem-refused-by-pool = El servicio de inicio de sesión no lo ha permitido. Inténtalo de nuevo.
problem-blocked-by-firewall = Se ha bloqueado tu solicitud. Inténtalo de nuevo desde otra red.
problem-concurrent-modification = Esto se ha modificado en otro lugar al mismo tiempo. Vuelve a cargar la página e inténtalo de nuevo.
problem-no-longer-exists = Esto ya no existe. Vuelve a cargar la página para ver el estado actual.
problem-wrong-credentials = El correo electrónico o la contraseña no son correctos.
problem-user-not-confirmed = Tu cuenta aún no está confirmada. Introduce el código del correo.
problem-password-reset-required = Debes restablecer tu contraseña. Usa «¿Has olvidado tu contraseña?» o ponte en contacto con el administrador.
problem-temporary-password-expired = Tu contraseña temporal ha caducado. Solicita una nueva al administrador.
problem-login-expired = Se ha agotado el tiempo para iniciar sesión. Inténtalo de nuevo y comprueba que tu navegador acepte cookies.
problem-challenge-not-supported = Tu cuenta requiere un paso de inicio de sesión que no es compatible con esta página. Inicia sesión en la página aparte o ponte en contacto con el administrador.
problem-login-mode-off = Esta forma de iniciar sesión está desactivada. Elige otra.
problem-software-token-mismatch = El código no es correcto. Introduce el más reciente de tu app de autenticación y comprueba que la hora de tu dispositivo esté bien ajustada.
problem-software-token-mfa-not-found = No hay ninguna app de autenticación configurada para tu cuenta. Configura una o elige otro método.
problem-mfa-method-not-found = Ese método no está configurado para tu cuenta. Elige otro o ponte en contacto con el administrador.
problem-second-factor-required = Necesitas al menos uno de estos métodos. Activa otro primero.
problem-passkey-limit-reached = No puedes tener más llaves de acceso. Quita una primero.
problem-passkey-not-enabled = Las llaves de acceso están desactivadas. Elige otra forma de iniciar sesión.
problem-passkey-challenge-not-found = Se ha tardado demasiado en crear la llave de acceso. Vuelve a empezar.
problem-passkey-not-supported = Ese tipo de llave de acceso no se acepta. Usa otro dispositivo u otro gestor de llaves de acceso.
problem-passkey-misconfigured = Las llaves de acceso no están bien configuradas. Solo el administrador puede solucionarlo.
problem-device-key-exists = Este dispositivo ya está registrado. No tienes que hacer nada.
problem-login-not-started-here = Este inicio de sesión ha caducado o se empezó en otro navegador. Inténtalo de nuevo y comprueba que tu navegador acepte cookies.
problem-login-failed = No se ha podido iniciar sesión. Inténtalo de nuevo.
problem-browser-not-supported = Este navegador es demasiado antiguo para iniciar sesión de esta forma. Actualízalo o usa otro navegador.
problem-not-logged-in = Ya no tienes la sesión iniciada. Inicia sesión para continuar.
problem-access-token-expired = Tu inicio de sesión ha caducado. Vuelve a iniciar sesión para continuar.
problem-access-token-revoked = Tu sesión se ha cerrado desde otro lugar. Vuelve a iniciar sesión para continuar.
problem-missing-scope = Este inicio de sesión no permite hacer cambios en tu cuenta. Cierra sesión y elige otra forma de iniciarla.
problem-recent-login-required = Para hacer este cambio debes haber iniciado sesión hace poco. Vuelve a iniciar sesión.
problem-group-required = Tu cuenta no tiene permiso para ver esto. Pide acceso al administrador.
problem-token-inspection-off = El administrador ha desactivado la visualización de tokens.
problem-pool-busy = El servicio de inicio de sesión está ocupado.
problem-pool-unavailable = El servicio de inicio de sesión no responde. Las sesiones ya iniciadas se mantienen.
problem-pool-misconfigured = El servicio de inicio de sesión no está bien configurado. Solo el administrador puede solucionarlo.
problem-temporarily-read-only = En este momento no se pueden modificar las cuentas, pero puedes iniciar sesión.
problem-feature-unavailable = El servicio de inicio de sesión no ofrece esta función. Ponte en contacto con el administrador.
problem-trigger-failed = Se ha producido un error en el servicio de inicio de sesión. Solo el administrador puede solucionarlo.
problem-store-unavailable = En este momento no podemos cargar tu sesión.
problem-internal = Se ha producido un error. Inténtalo de nuevo en un minuto.
# The words of an administrator, quoted. $detail: a sentence in any language.
problem-refused-with-detail = Esto no está permitido: «{ $detail }».
# Sentences that follow another one.
problem-try-again = Inténtalo de nuevo en unos instantes.
# $time: minutes or seconds, such as 15 minutes.
problem-try-again-in = Inténtalo de nuevo en { $time }.
# $reference: letters and digits.
problem-reference = Si esto sigue ocurriendo, da esta referencia al administrador: { $reference }.
# How two sentences stand next to each other: without the space in languages that write none.
problem-two-sentences = { $first } { $second }
