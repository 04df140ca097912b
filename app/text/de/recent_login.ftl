### The confirmation in front of a change that needs a recent login.

recent-login-title = Bestätigen Sie Ihre Identität
recent-login-lead-password = Ihre Anmeldung liegt schon etwas zurück. Geben Sie Ihr Passwort ein, um hier fortzufahren.
# Users log in without a password.
recent-login-lead-other = Ihre Anmeldung liegt schon etwas zurück. Melden Sie sich noch einmal an, um hier fortzufahren.
recent-login-lead-hosted = Ihre Anmeldung liegt schon etwas zurück. Melden Sie sich auf der separaten Seite noch einmal an, um hier fortzufahren. Sie kehren dann auf diese Seite zurück.
recent-login-confirm = Bestätigen
recent-login-log-in-again = Erneut anmelden
# Announced, not shown.
recent-login-confirmed = Bestätigt. Sie können jetzt fortfahren.
