### The page that sets a new password.

reset-password-title = Choose a new password
# Nothing is known: the page was opened directly.
reset-password-lead = Enter your email, the code we sent you, and a new password. The code works for one hour.
# The address contained both the email and the code.
reset-password-filled-in = Your email and code are filled in. Choose a new password.
# The login was refused with `PasswordResetRequiredException`.
reset-password-by-administrator = The administrator asks you to choose a new password. Enter the code from the email, or request a new one.
reset-password-new-password = New password
reset-password-submit = Change password
# The link reset-password-log-in follows.
reset-password-remembered = Remembered your password?
reset-password-log-in = Log in
# After a request for a code. It must also be true for addresses that have no account, or one that cannot get a code: the
# page must not reveal which is the case. $destination: a masked address, such as a***@e***.
reset-password-sent = If you have an account, we’ve sent a code to { $destination }. It works for one hour. Accounts that aren’t confirmed get no code.
