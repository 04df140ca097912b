### The steps of a login after the password: codes, passkeys, a new password. Headings: 40 characters at most; buttons: 30.

# The name of the user follows: end with a colon if a name cannot stand at the end of this sentence.
challenge-logging-in-as = Logging in as
challenge-other-account = Use another account
challenge-trust-device = Don’t ask for a code on this device again
challenge-trust-device-hint = Only choose this on a device that nobody else uses.
challenge-sms-code = Enter the code from the text message
challenge-email-code = Enter the code from your email
challenge-authenticator-code = Enter the code from your app
challenge-code-in-app = Open your authenticator app and enter the code it shows.
# Cognito cannot send another code for a second factor.
challenge-no-email-code = No code? Wait a minute and check your spam folder. To get a new code, start over.
challenge-no-sms-code = No code? Wait a minute. To get a new code, start over.
challenge-no-code-yet = Didn’t get it? It can take a minute.
challenge-no-app = Can’t use your app? Contact the administrator, who can reset this step.
challenge-start-over = Start over
challenge-resend = Send a new code
challenge-resent = We sent a new code. Earlier codes no longer work.
challenge-code-missing = Enter the code.
challenge-code-implausible = Codes have 6 to 8 digits. Check the code and enter it again.
challenge-new-password = Choose a new password
challenge-new-password-lead = You logged in with a temporary password. Choose one that only you know.
# There are also attributes to enter.
challenge-new-password-and-attributes-lead = You logged in with a temporary password. Choose one that only you know, and complete your account.
challenge-choose-second-factor = How do you want to verify it’s you?
challenge-choose-second-factor-lead = Your account has several second factors. Choose one.
challenge-set-up-second-factor = Protect your account
challenge-set-up-second-factor-lead = Your account needs a second factor besides your password. Choose one to set up.
challenge-no-factor = None of the available ways works here. Contact the administrator.
challenge-set-up-authenticator = Set up your authenticator app
challenge-set-up-authenticator-lead = Scan this code with an authenticator app on your phone.
challenge-then-enter-code = Then enter the code that the app shows.
challenge-question = One more question
# The pool did not say what it asks.
challenge-question-lead = Answer the question to continue.
challenge-answer = Answer
challenge-answer-missing = Enter your answer.
# The pool asks the same question again.
challenge-answer-not-accepted = That answer wasn’t accepted. Try again.
challenge-choose-factor = How do you want to log in?
challenge-choose-factor-lead = Choose one of these ways.
challenge-password = Enter your password
challenge-password-lead = Log in with your password.
challenge-passkey = Use your passkey
challenge-passkey-lead = Your device asks for your fingerprint, your face, your PIN or a security key.
challenge-use-passkey = Continue with passkey
challenge-attribute-not-accepted = This value can’t be used. Enter another one.
# $destination: a masked address or phone number, such as a***@e***.
challenge-code-sent = We sent a code to { $destination }.
# $app: the name that the user gave to the app or device.
challenge-code-in = Enter the code that your authenticator app shows ({ $app }).
challenge-sent-code-incorrect = That code is incorrect. Enter the code from the newest message.
challenge-sent-code-expired = That code has expired or was already used. Send a new code.
challenge-sent-code-expired-log-in = That code has expired or was already used. To get a new code, log in again.
# $time: minutes or seconds, such as 3 minutes.
challenge-time-left = You have { $time } left for this step.
# The ways to log in, as buttons.
challenge-factor-password = Password
challenge-factor-passkey = Passkey
challenge-factor-email = Code by email
challenge-factor-sms = Code by text message
challenge-factor-app = Code from an authenticator app
challenge-set-up-sms = Get codes by text message
challenge-set-up-app = Use an authenticator app
challenge-set-up-email = Get codes by email
challenge-passkey-not-used = No passkey was used. You may have canceled or waited too long, or this device has no passkey for this site. Try again, or use another device.
challenge-passkey-not-supported = This browser can’t use passkeys. Update it, or use another browser.
challenge-passkey-wrong-address = Passkeys aren’t set up for this web address. Only the administrator can fix this.
challenge-passkey-failed = Your passkey couldn’t be used. Try again.
# $label: what the account needs, such as Given name.
challenge-attribute-missing = Enter a value for “{ $label }”.
