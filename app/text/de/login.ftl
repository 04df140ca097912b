### The login page. Buttons: 30 characters at most. Log in is the word of all pages: use one word for it everywhere.

login-title = Anmelden
# Above the choice between login-in-app and login-hosted: 20 characters at most each.
login-mode = Wo möchten Sie sich anmelden?
login-in-app = Auf dieser Seite
login-hosted = Auf separater Seite
login-submit = Anmelden
# A button below a form that asks only for the email.
login-continue = Weiter
login-other-way = Auf andere Weise anmelden
login-remember = Angemeldet bleiben
# Below login-remember: 26 characters at most.
login-remember-hint = Nur auf eigenen Geräten.
# Below the choice, while login-in-app is chosen: where the password goes. login-promise if it is not sent.
login-in-app-lead = Sie melden sich direkt hier an.
login-promise = Ihr Passwort verlässt diesen Browser nie.
# The separate page is the hosted login of Amazon Cognito.
login-hosted-lead = Sie geben Ihr Passwort auf einer separaten Anmeldeseite ein und kehren dann hierher zurück.
login-hosted-submit = Weiter zur Anmeldung
login-forgot = Passwort vergessen?
login-forgot-hint = Sie setzen es auf einer separaten Seite zurück.
# Between the form and the buttons of companies such as Google.
login-or = oder
# The link login-create-account follows.
login-new = Neu hier?
login-create-account = Konto erstellen
login-confirmed = Ihr Konto ist bestätigt. Melden Sie sich an oder kehren Sie zu dem Tab zurück, in dem Sie das Konto erstellt haben.
# After a reset.
login-password-changed = Ihr Passwort wurde geändert. Melden Sie sich an.
# After leaving the hosted pages.
login-cancelled = Sie haben die Anmeldeseite verlassen, bevor Sie angemeldet waren. Sie können es jederzeit noch einmal versuchen.
# After a registration that needs no confirmation.
login-registered = Ihr Konto ist bereit. Melden Sie sich an, um fortzufahren.
# A button. $provider: the name of a company, such as Google.
login-continue-with = Weiter mit { $provider }
