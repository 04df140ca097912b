### The end of a session: on the login page, and above every page.

session-ended = La tua sessione è terminata. Accedi per riprendere da dove avevi interrotto.
session-logged-out-elsewhere = Hai eseguito la disconnessione in un’altra scheda. Accedi per riprendere da dove avevi interrotto.
session-log-in-to-continue = Accedi per continuare.
# A warning. $time: minutes or seconds, such as 2 minutes.
session-ends-in = La tua sessione termina tra { $time }.
# The button next to it.
session-stay-logged-in = Prolunga la sessione
