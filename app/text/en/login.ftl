### The login page. Buttons: 30 characters at most. Log in is the word of all pages: use one word for it everywhere.

login-title = Log in
# Above the choice between login-in-app and login-hosted: 20 characters at most each.
login-mode = Where to log in
login-in-app = On this page
login-hosted = On a separate page
login-submit = Log in
# A button below a form that asks only for the email.
login-continue = Continue
login-other-way = Log in another way
login-remember = Remember me
# Below login-remember: 26 characters at most.
login-remember-hint = Not for shared devices.
# Below the choice, while login-in-app is chosen: where the password goes. login-promise if it is not sent.
login-in-app-lead = You’ll log in right here.
login-promise = Your password never leaves this browser.
# The separate page is the hosted login of Amazon Cognito.
login-hosted-lead = You’ll enter your password on a separate login page and then come back here.
login-hosted-submit = Continue to login
login-forgot = Forgot your password?
login-forgot-hint = You’ll reset it on a separate page.
# Between the form and the buttons of companies such as Google.
login-or = or
# The link login-create-account follows.
login-new = New here?
login-create-account = Create an account
login-confirmed = Your account is confirmed. Log in, or go back to the tab where you created the account.
# After a reset.
login-password-changed = Your password was changed. Log in.
# After leaving the hosted pages.
login-cancelled = You left the login page before logging in. You can try again at any time.
# After a registration that needs no confirmation.
login-registered = Your account is ready. Log in to continue.
# A button. $provider: the name of a company, such as Google.
login-continue-with = Continue with { $provider }
