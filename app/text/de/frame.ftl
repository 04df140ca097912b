### Words: log in, log out: (sich) anmelden, abmelden; the login: Anmeldung; login method: Anmeldeart; login service: Anmeldedienst.
### Words: account: Konto; user: Benutzer; username: Benutzername; administrator: Administrator; device: Gerät; phone: Smartphone.
### Words: password: Passwort; temporary password: temporäres Passwort; passkey: der Passkey, die Passkeys; security key: Sicherheitsschlüssel.
### Words: second factor: zweiter Faktor; authenticator app: Authenticator-App; text message: SMS; code: Code; key: Schlüssel.
### Words: session: Sitzung; group: Gruppe; email: E-Mail-Adresse (the address), E-Mail (the message); verify and confirm: bestätigen.
### Words: claim: der Claim, die Claims; token: das Token, die Tokens; ID-Token, Access-Token; header, payload: Header, Payload.
### Words: user pool: User-Pool; app client: App-Client; issue, issuer: ausstellen, Aussteller; signature: Signatur (prüfen).
### Words: reset, recover: zurücksetzen; turn on, off: aktivieren, deaktivieren; try again: Versuchen Sie es noch einmal.
### Words: hosted page: separate Seite, for developers gehostete Seite and Hosted UI; application: Anwendung (App is an app on a phone).
### What surrounds every page. Entries of the header: 18 characters at most.

# The name of the product. It stays as it is.
frame-product = Poolgate
# The first link of a page, for users of the keyboard.
frame-skip = Zum Inhalt springen
# Read out by screen readers: the name of the main navigation.
frame-navigation = Hauptmenü
frame-create-account = Konto erstellen
frame-log-in = Anmelden
frame-privacy = Datenschutz
# Instead of frame-privacy, if the operator has a privacy policy of their own.
frame-cookies = Cookies und gespeicherte Daten
# Links of the operator, in the footer.
frame-privacy-policy = Datenschutzerklärung
frame-terms = Nutzungsbedingungen
frame-support = Hilfe
# Read out by screen readers: the choice of the three that follow.
frame-theme = Design
frame-theme-system = Systemdesign
frame-theme-light = Helles Design
frame-theme-dark = Dunkles Design
frame-footer = Poolgate: Anmeldung für User-Pools von Amazon Cognito.
frame-loading = Wird geladen …
frame-try-again = Erneut versuchen
frame-logged-out = Sie sind abgemeldet.
# The title of the window. $page: the title of a page, such as Log in; $site: the name of the operator.
frame-title = { $page } · { $site }
# The label of the choice of a language, in the footer.
frame-language = Sprache
