### The registration page.

register-title = Crea un account
register-lead = Ti invieremo un codice via email per verificare il tuo indirizzo.
register-submit = Crea account
# The link register-log-in follows.
register-have-account = Hai già un account?
register-log-in = Accedi
