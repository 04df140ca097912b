### The registration page.

register-title = Create an account
register-lead = We’ll email you a code to verify your address.
register-submit = Create account
# The link register-log-in follows.
register-have-account = Already have an account?
register-log-in = Log in
