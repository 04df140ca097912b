### The end of a session: on the login page, and above every page.

session-ended = Votre session a pris fin. Connectez-vous pour reprendre là où vous en étiez.
session-logged-out-elsewhere = Vous avez fermé votre session dans un autre onglet. Connectez-vous pour reprendre là où vous en étiez.
session-log-in-to-continue = Connectez-vous pour continuer.
# A warning. $time: minutes or seconds, such as 2 minutes.
session-ends-in = Votre session prend fin dans { $time }.
# The button next to it.
session-stay-logged-in = Prolonger la session
