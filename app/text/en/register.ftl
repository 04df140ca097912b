### The registration page.

register-title = Create an account
register-lead = We’ll email you a code to verify your address.
register-submit = Create account
# Links to the terms and the policy follow.
register-agree = By creating an account, you agree to the terms of service and the privacy policy.
register-agree-terms = By creating an account, you agree to the terms of service.
register-agree-privacy = By creating an account, you agree to the privacy policy.
# The link register-log-in follows.
register-have-account = Already have an account?
register-log-in = Log in
