### The login page. Buttons: 30 characters at most. Log in is the word of all pages: use one word for it everywhere.

login-title = Accedi
# Above the choice between login-in-app and login-hosted: 20 characters at most each.
login-mode = Dove vuoi accedere?
login-in-app = In questa pagina
login-hosted = In un’altra pagina
login-submit = Accedi
# A button below a form that asks only for the email.
login-continue = Continua
login-other-way = Accedi in un altro modo
login-remember = Ricordami
# Below login-remember: 26 characters at most.
login-remember-hint = Solo sui tuoi dispositivi.
# Below the choice, while login-in-app is chosen: where the password goes. login-promise if it is not sent.
login-in-app-lead = Accederai direttamente qui.
login-promise = La tua password non lascia mai questo browser.
# The separate page is the hosted login of Amazon Cognito.
login-hosted-lead = Inserirai la password in una pagina di accesso separata e poi tornerai qui.
login-hosted-submit = Vai all’accesso
login-forgot = Password dimenticata?
login-forgot-hint = La reimposterai in una pagina separata.
# Between the form and the buttons of companies such as Google.
login-or = oppure
# The link login-create-account follows.
login-new = Non hai un account?
login-create-account = Crea un account
login-confirmed = Il tuo account è confermato. Accedi, oppure torna alla scheda in cui hai creato l’account.
# After a reset.
login-password-changed = La password è stata cambiata. Accedi.
# After leaving the hosted pages.
login-cancelled = Hai lasciato la pagina di accesso prima di completare l’accesso. Puoi riprovare in qualsiasi momento.
# After a registration that needs no confirmation.
login-registered = Il tuo account è pronto. Accedi per continuare.
# A button. $provider: the name of a company, such as Google.
login-continue-with = Continua con { $provider }
