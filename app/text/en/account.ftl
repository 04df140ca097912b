### The navigation of the account pages, and what all of them say. Navigation: 20 characters at most.

# Read out by screen readers: the name of the navigation.
account-navigation = Account
account-profile = Profile
account-details = Details
account-password = Password
account-second-factors = Second factors
account-passkeys = Passkeys
account-sessions = Sessions
account-delete = Delete account
# After a login on the hosted pages of Amazon Cognito, which does not allow changes. Below is a form to log in here.
account-missing-scope = You logged in on a separate page, and that login doesn’t allow changes to your account. To make changes, log in below.
# The same, where users can only log in on the hosted pages.
account-missing-scope-hosted = Your account can’t be changed here. Ask the administrator to change it.
# A button.
account-log-in = Log in
# $provider: the name of a company, such as Google.
account-managed-by = You log in with { $provider }, so you can only change this there.
