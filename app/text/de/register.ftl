### The registration page.

register-title = Konto erstellen
register-lead = Wir senden Ihnen per E-Mail einen Code, um Ihre Adresse zu bestätigen.
register-submit = Konto erstellen
# The link register-log-in follows.
register-have-account = Sie haben schon ein Konto?
register-log-in = Anmelden
