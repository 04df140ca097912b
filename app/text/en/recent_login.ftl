### The confirmation in front of a change that needs a recent login.

recent-login-title = Confirm that it’s you
recent-login-lead-password = You logged in a while ago. Enter your password to continue here.
# Users log in without a password.
recent-login-lead-other = You logged in a while ago. Log in again to continue here.
recent-login-lead-hosted = You logged in a while ago. Log in again on the separate page to continue here. You’ll come back to this page.
recent-login-confirm = Confirm
recent-login-log-in-again = Log in again
# Announced, not shown.
recent-login-confirmed = Confirmed. You can continue now.
