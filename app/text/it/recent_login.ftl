### The confirmation in front of a change that needs a recent login.

recent-login-title = Conferma la tua identità
recent-login-lead-password = È passato un po’ di tempo dal tuo accesso. Inserisci la password per continuare qui.
# Users log in without a password.
recent-login-lead-other = È passato un po’ di tempo dal tuo accesso. Accedi di nuovo per continuare qui.
recent-login-lead-hosted = È passato un po’ di tempo dal tuo accesso. Accedi di nuovo nella pagina separata per continuare qui. Poi tornerai in questa pagina.
recent-login-confirm = Conferma
recent-login-log-in-again = Accedi di nuovo
# Announced, not shown.
recent-login-confirmed = Identità confermata. Ora puoi continuare.
