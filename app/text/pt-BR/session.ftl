### The end of a session: on the login page, and above every page.

session-ended = Sua sessão terminou. Faça login para continuar de onde você parou.
session-logged-out-elsewhere = Você saiu em outra guia. Faça login para continuar de onde você parou.
session-log-in-to-continue = Faça login para continuar.
# A warning. $time: minutes or seconds, such as 2 minutes.
session-ends-in = Sua sessão termina em { $time }.
# The button next to it.
session-stay-logged-in = Manter a sessão
