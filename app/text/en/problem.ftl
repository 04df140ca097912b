### What went wrong, and what to do next. Never say more than the English sentence: some must not reveal whether an account
### exists.

problem-body-too-large = What you entered is too long. Shorten it and try again.
problem-foreign-origin = This request came from another site. Open this page directly and try again.
problem-invalid-input = Something you entered isn’t valid. Check it and try again.
problem-password-not-accepted = This password can’t be used. Choose another one.
problem-password-too-common = This password is too easy to guess. Choose another one.
problem-password-history = You’ve used this password before. Choose one that is new.
problem-wrong-password = This password is incorrect. Check it and try again.
problem-code-mismatch = That code is incorrect. Check the newest message, or request a new code.
problem-code-expired = That code has expired or was already used. Request a new code.
problem-confirmation-refused = That code is incorrect or has expired. Check the newest email, or request a new code. If you have already confirmed, log in.
problem-reset-refused = That code is incorrect or has expired. Check the newest email, or request a new code.
problem-code-not-delivered = We couldn’t send the code. Try again in a few minutes.
problem-too-many-attempts = Too many attempts.
problem-email-taken = This email already belongs to an account. Use a different email, or log in.
problem-sign-up-disabled = New accounts can’t be created here. Ask the administrator for one.
problem-password-reset-unavailable = This password can’t be reset here. Contact the administrator.
problem-refused-by-trigger = This isn’t allowed. Contact the administrator to find out why.
problem-refused-by-pool = The login service didn’t allow this. Try again.
problem-blocked-by-firewall = Your request was blocked. Try again from another network.
problem-concurrent-modification = This was changed somewhere else at the same time. Reload the page and try again.
problem-no-longer-exists = This no longer exists. Reload the page to see the current state.
problem-wrong-credentials = Incorrect email or password.
problem-user-not-confirmed = Your account isn’t confirmed yet. Enter the code from the email.
problem-password-reset-required = Your password must be reset. Use “Forgot your password?” or contact the administrator.
problem-temporary-password-expired = Your temporary password has expired. Ask the administrator for a new one.
problem-login-expired = Your login timed out. Try again, and make sure that your browser accepts cookies.
problem-challenge-not-supported = Your account requires a login step that isn’t supported here. Log in on the separate page, or contact the administrator.
problem-login-mode-off = This way of logging in is turned off. Choose another one.
problem-software-token-mismatch = That code is incorrect. Enter the newest code from your authenticator app, and check that your device’s clock is right.
problem-software-token-mfa-not-found = No authenticator app is set up for your account. Set one up, or choose another method.
problem-mfa-method-not-found = That method isn’t set up for your account. Choose another one, or contact the administrator.
problem-second-factor-required = You need at least one of these methods. Turn on another one first.
problem-passkey-limit-reached = You can’t have more passkeys. Remove one first.
problem-passkey-not-enabled = Passkeys are turned off. Choose another way to log in.
problem-passkey-challenge-not-found = Creating the passkey took too long. Start again.
problem-passkey-not-supported = That kind of passkey isn’t accepted. Use another device or another passkey manager.
problem-passkey-misconfigured = Passkeys aren’t set up correctly. Only the administrator can fix this.
problem-device-key-exists = This device is already remembered. You don’t need to do anything.
problem-login-not-started-here = This login has expired or was started in another browser. Try again, and make sure that your browser accepts cookies.
problem-login-failed = That login didn’t work. Try again.
problem-browser-not-supported = This browser is too old to log in this way. Update it, or use another browser.
problem-not-logged-in = You’re no longer logged in. Log in to continue.
problem-access-token-expired = Your login has expired. Log in again to continue.
problem-access-token-revoked = Your login was ended somewhere else. Log in again to continue.
problem-missing-scope = This login doesn’t allow changes to your account. Log out, and choose another way to log in.
problem-recent-login-required = This change needs a recent login. Log in again to make it.
problem-group-required = Your account isn’t allowed to see this. Ask the administrator for access.
problem-token-inspection-off = The administrator has turned off viewing tokens.
problem-pool-busy = The login service is busy.
problem-pool-unavailable = The login service isn’t responding. Everyone who is logged in stays logged in.
problem-pool-misconfigured = The login service isn’t set up correctly. Only the administrator can fix this.
problem-temporarily-read-only = Accounts can’t be changed at the moment. You can still log in.
problem-feature-unavailable = The login service doesn’t offer this. Contact the administrator.
problem-trigger-failed = Something in the login service failed. Only the administrator can fix this.
problem-store-unavailable = We can’t load your session right now.
problem-internal = Something went wrong. Try again in a minute.
# The words of an administrator, quoted. $detail: a sentence in any language.
problem-refused-with-detail = This isn’t allowed: “{ $detail }”.
# Sentences that follow another one.
problem-try-again = Try again in a moment.
# $time: minutes or seconds, such as 15 minutes.
problem-try-again-in = Try again in { $time }.
# $reference: letters and digits.
problem-reference = If this keeps happening, give your administrator this reference: { $reference }.
# How two sentences stand next to each other: without the space in languages that write none.
problem-two-sentences = { $first } { $second }
