### The page for addresses that do not exist.

not-found-title = Página no encontrada
not-found-lead = Puede que la dirección esté mal escrita o que la página haya cambiado de sitio.
not-found-home = Ir a la página de inicio
not-found-log-in = Iniciar sesión
not-found-profile = Abrir tu perfil
