### The page with the places in which the user is logged in. Buttons: 30 characters at most.

account-sessions-title = Sesiones
account-sessions-lead = Has iniciado sesión en este sitio con estos navegadores.
# A badge: 20 characters at most.
account-sessions-this-session = Este navegador
# The label of an IP address.
account-sessions-address = Dirección
account-sessions-logged-in = Inicio de sesión
account-sessions-started = Inicio
account-sessions-last-used = Último uso
account-sessions-method = Método de inicio de sesión
account-sessions-end = Finalizar sesión
account-sessions-ended = La sesión ha finalizado.
account-sessions-end-others = Finalizar las demás sesiones
account-sessions-confirm-end-others = ¿Finalizar todas las sesiones excepto esta?
account-sessions-others-ended = Todas las demás sesiones han finalizado.
# Leaves everything as it is: the answer No to the questions of this page.
account-sessions-keep = Cancelar
# A heading. The login service is the user pool of Amazon Cognito.
account-sessions-at-pool = En el servicio de inicio de sesión
account-sessions-at-pool-lead = Inicios de sesión que conoce el servicio, incluidos los de otras aplicaciones que lo usan.
account-sessions-at-pool-none = El servicio de inicio de sesión no muestra ninguna sesión.
account-sessions-unknown-device = Dispositivo desconocido
account-sessions-everywhere = Cerrar todas las sesiones
account-sessions-everywhere-lead = Se cierran todas tus sesiones, también en este navegador y en otras aplicaciones que usan el mismo servicio de inicio de sesión. Hazlo si has perdido un dispositivo o si es posible que otra persona conozca tu contraseña.
account-sessions-confirm-everywhere = ¿Cerrar todas las sesiones, también en este navegador?
account-sessions-in-app = En este sitio
account-sessions-hosted = En la página aparte
# Asked before a session is ended. $device: a browser and a system, such as Firefox on Linux.
account-sessions-confirm-end = ¿Finalizar la sesión «{ $device }»?
# The name of a device. $browser: such as Firefox; $system: such as Linux.
account-sessions-browser-on-system = { $browser } en { $system }
