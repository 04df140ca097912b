### The navigation of the account pages, and what all of them say. Navigation: 20 characters at most.

# Read out by screen readers: the name of the navigation.
account-navigation = Konto
account-profile = Profil
account-details = Persönliche Daten
account-password = Passwort
account-second-factors = Zweiter Faktor
account-passkeys = Passkeys
account-sessions = Sitzungen
account-delete = Konto löschen
# After a login on the hosted pages of Amazon Cognito, which does not allow changes. Below is a form to log in here.
account-missing-scope = Sie haben sich auf einer separaten Seite angemeldet, und diese Anmeldung erlaubt keine Änderungen an Ihrem Konto. Um es zu ändern, melden Sie sich unten an.
# The same, where users can only log in on the hosted pages.
account-missing-scope-hosted = Ihr Konto kann hier nicht geändert werden. Bitten Sie den Administrator um die Änderung.
# A button.
account-log-in = Anmelden
# $provider: the name of a company, such as Google.
account-managed-by = Sie melden sich mit { $provider } an, daher können Sie dies nur dort ändern.
