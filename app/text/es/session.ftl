### The end of a session: on the login page, and above every page.

session-ended = Tu sesión ha finalizado. Inicia sesión para continuar donde lo dejaste.
session-logged-out-elsewhere = Has cerrado sesión en otra pestaña. Inicia sesión para continuar donde lo dejaste.
session-log-in-to-continue = Inicia sesión para continuar.
# A warning. $time: minutes or seconds, such as 2 minutes.
session-ends-in = Tu sesión finaliza en { $time }.
# The button next to it.
session-stay-logged-in = Mantener la sesión
