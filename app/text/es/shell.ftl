### The page before the application has started, and when it cannot start. The server puts these texts into the page.

shell-description = Crea una cuenta, inicia sesión y consulta todos los claims de tus tokens.
shell-no-scripts = Poolgate necesita JavaScript y WebAssembly. Actívalos en la configuración de tu navegador y vuelve a cargar esta página.
shell-failed = No se ha podido cargar Poolgate
shell-failed-lead = No se ha podido cargar una parte de la aplicación, o esta se ha detenido por un error. Vuelve a cargar la página. Si esto sigue ocurriendo, comprueba tu conexión o actualiza tu navegador.
# The browser runs no WebAssembly.
shell-blocked = Poolgate no funciona en este navegador
shell-blocked-lead = Poolgate necesita WebAssembly, que aquí está desactivado o bloqueado por tu organización. Usa otro navegador o pide al administrador que permita WebAssembly en este sitio.
shell-slow = Todavía se está cargando. Puede que tu conexión sea lenta.
# Buttons: 30 characters at most.
shell-reload = Volver a cargar la página
shell-hosted-login = Iniciar sesión en otra página

# Pages about an application behind Poolgate, which the server itself writes.
shell-app-forbidden = No puedes abrir esta aplicación
shell-app-log-in-again = Vuelve a iniciar sesión para abrir esta aplicación
shell-app-unavailable = Esta aplicación no está disponible en este momento
shell-app-unavailable-lead = En este momento no se puede comprobar tu inicio de sesión. Vuelve a cargar la página en unos segundos.
shell-app-expired = Este inicio de sesión ha caducado
shell-app-expired-lead = Ha tardado demasiado o se empezó en otro navegador.
shell-app-open = Abrir la aplicación
# The name of the user follows: end with a colon if a name cannot stand at the end of this sentence.
shell-app-user = Sesión iniciada como
# The names of groups follow.
shell-app-groups = Para miembros de:
shell-app-groups-lead = Pide al administrador que te añada a uno de estos grupos.
shell-app-max-age = Para esta aplicación, debes haber iniciado sesión hace poco.
shell-app-second-factor = Esta aplicación requiere un inicio de sesión con un segundo factor.
shell-app-remembered-device = El sistema recuerda este navegador, por eso no se te ha pedido ningún código al iniciar sesión. La próxima vez se te pedirá uno.
shell-app-no-second-factor = Has iniciado sesión sin un segundo factor. Configura uno en tu cuenta o ponte en contacto con el administrador.
shell-app-factors-not-reported = El servicio de inicio de sesión no indica si has usado uno. Ponte en contacto con el administrador.
shell-app-login-cancelled = Has salido de la página de inicio de sesión antes de terminar. Puedes volver a intentarlo cuando quieras.
shell-app-login-failed = No se ha podido iniciar sesión. Inténtalo de nuevo.
shell-app-too-many-attempts = Demasiados intentos. Espera un rato antes de volver a intentarlo.
shell-app-pool-unavailable = El servicio de inicio de sesión no responde. Inténtalo de nuevo en unos minutos.
# Buttons: 40 characters at most.
shell-app-other-account = Usar otra cuenta
shell-app-someone-else = Iniciar sesión con otra cuenta
shell-app-again = Volver a iniciar sesión
shell-app-continue = Continuar
