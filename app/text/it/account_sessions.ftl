### The page with the places in which the user is logged in. Buttons: 30 characters at most.

account-sessions-title = Sessioni
account-sessions-lead = Hai eseguito l’accesso a questo sito con questi browser.
# A badge: 20 characters at most.
account-sessions-this-session = Questo browser
# The label of an IP address.
account-sessions-address = Indirizzo
account-sessions-logged-in = Accesso
account-sessions-started = Inizio
account-sessions-last-used = Ultimo utilizzo
account-sessions-method = Metodo di accesso
account-sessions-end = Termina sessione
account-sessions-ended = La sessione è terminata.
account-sessions-end-others = Termina le altre sessioni
account-sessions-confirm-end-others = Terminare tutte le sessioni tranne questa?
account-sessions-others-ended = Tutte le altre sessioni sono terminate.
# Leaves everything as it is: the answer No to the questions of this page.
account-sessions-keep = Annulla
# A heading. The login service is the user pool of Amazon Cognito.
account-sessions-at-pool = Nel servizio di accesso
account-sessions-at-pool-lead = Gli accessi noti al servizio di accesso, compresi quelli di altre applicazioni che lo usano.
account-sessions-at-pool-none = Il servizio di accesso non elenca nessuna sessione.
account-sessions-unknown-device = Dispositivo sconosciuto
account-sessions-everywhere = Esci ovunque
account-sessions-everywhere-lead = Termina tutte le sessioni, anche in questo browser e nelle altre applicazioni che usano lo stesso servizio di accesso. Fallo se hai perso un dispositivo o se qualcun altro potrebbe conoscere la tua password.
account-sessions-confirm-everywhere = Uscire ovunque, anche da questo browser?
account-sessions-in-app = Su questo sito
account-sessions-hosted = Nella pagina separata
# Asked before a session is ended. $device: a browser and a system, such as Firefox on Linux.
account-sessions-confirm-end = Terminare la sessione “{ $device }”?
# The name of a device. $browser: such as Firefox; $system: such as Linux.
account-sessions-browser-on-system = { $browser } su { $system }
