### The page that sends a code for a new password.

forgot-password-title = Reset your password
forgot-password-lead = Enter your email. We’ll send you a code to choose a new password.
forgot-password-submit = Send code
# The link forgot-password-log-in follows.
forgot-password-remembered = Remembered it?
forgot-password-log-in = Log in
# The in-app mode is turned off.
forgot-password-elsewhere = Reset your password on the separate login page: select “Forgot your password?” there.
forgot-password-continue = Continue to login
