### Words: log in: accedere, eseguire l’accesso; log out: uscire (buttons), disconnessione; the login: accesso; login method: metodo di accesso; login service: servizio di accesso.
### Words: account: account; user: utente; username: nome utente; administrator: amministratore; device: dispositivo; phone: telefono.
### Words: password: la password; temporary password: password temporanea; passkey: la passkey, le passkey; security key: chiave di sicurezza.
### Words: second factor: secondo fattore; authenticator app: app di autenticazione; text message: SMS; code: codice; key: chiave.
### Words: session: sessione (terminare); group: gruppo; email: indirizzo email (the address), email (the message); verify: verificare; confirm: confermare.
### Words: claim: il claim, i claim; token: il token, i token; ID token, access token; header, payload: header, payload; user pool: lo user pool.
### Words: app client: l’app client; issue, issuer: emettere, emittente; signature: firma; reset, recover: reimpostare; turn on, off: attivare, disattivare.
### Words: hosted page: pagina separata, for developers pagine ospitate and Hosted UI; application: applicazione (app is an app on a phone); website: sito.
### Words: where a participle would have a gender (connesso), use a noun or the session instead wherever it stays natural.
### What surrounds every page. Entries of the header: 18 characters at most.

# The name of the product. It stays as it is.
frame-product = Poolgate
# The first link of a page, for users of the keyboard.
frame-skip = Vai al contenuto
# Read out by screen readers: the name of the main navigation.
frame-navigation = Menu principale
frame-create-account = Crea account
frame-log-in = Accedi
frame-privacy = Privacy
# Instead of frame-privacy, if the operator has a privacy policy of their own.
frame-cookies = Cookie e dati memorizzati
# Links of the operator, in the footer.
frame-privacy-policy = Informativa sulla privacy
frame-terms = Termini di servizio
frame-support = Assistenza
# Read out by screen readers: the choice of the three that follow.
frame-theme = Tema
frame-theme-system = Tema di sistema
frame-theme-light = Tema chiaro
frame-theme-dark = Tema scuro
frame-footer = Poolgate: accesso per gli user pool di Amazon Cognito.
frame-loading = Caricamento…
frame-try-again = Riprova
frame-logged-out = Hai eseguito la disconnessione.
# The title of the window. $page: the title of a page, such as Log in; $site: the name of the operator.
frame-title = { $page } · { $site }
# The label of the choice of a language, in the footer.
frame-language = Lingua
