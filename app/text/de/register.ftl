### The registration page.

register-title = Konto erstellen
register-lead = Wir senden Ihnen per E-Mail einen Code, um Ihre Adresse zu bestätigen.
register-submit = Konto erstellen
# Links to the terms and the policy follow.
register-agree = Wenn Sie ein Konto erstellen, stimmen Sie den Nutzungsbedingungen und der Datenschutzerklärung zu.
register-agree-terms = Wenn Sie ein Konto erstellen, stimmen Sie den Nutzungsbedingungen zu.
register-agree-privacy = Wenn Sie ein Konto erstellen, stimmen Sie der Datenschutzerklärung zu.
# The link register-log-in follows.
register-have-account = Sie haben schon ein Konto?
register-log-in = Anmelden
