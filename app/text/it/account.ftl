### The navigation of the account pages, and what all of them say. Navigation: 20 characters at most.

# Read out by screen readers: the name of the navigation.
account-navigation = Account
account-profile = Profilo
account-details = Dati personali
account-password = Password
account-second-factors = Secondo fattore
account-passkeys = Passkey
account-sessions = Sessioni
account-delete = Elimina account
# After a login on the hosted pages of Amazon Cognito, which does not allow changes. Below is a form to log in here.
account-missing-scope = Hai eseguito l’accesso in una pagina separata, e questo accesso non consente di modificare il tuo account. Per modificarlo, accedi qui sotto.
# The same, where users can only log in on the hosted pages.
account-missing-scope-hosted = Il tuo account non può essere modificato qui. Chiedi all’amministratore di modificarlo.
# A button.
account-log-in = Accedi
# $provider: the name of a company, such as Google.
account-managed-by = Usi { $provider } per accedere, quindi puoi modificare questi dati solo lì.
