### The registration page.

register-title = Crea un account
register-lead = Ti invieremo un codice via email per verificare il tuo indirizzo.
register-submit = Crea account
# Links to the terms and the policy follow.
register-agree = Creando un account, accetti i termini di servizio e l’informativa sulla privacy.
register-agree-terms = Creando un account, accetti i termini di servizio.
register-agree-privacy = Creando un account, accetti l’informativa sulla privacy.
# The link register-log-in follows.
register-have-account = Hai già un account?
register-log-in = Accedi
