### The page before the application has started, and when it cannot start. The server puts these texts into the page.

shell-description = Crea una cuenta, inicia sesión y consulta todos los claims de tus tokens.
shell-loading = Cargando…
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
