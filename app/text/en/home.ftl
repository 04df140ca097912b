### The home page.

# In the title of the window.
home-title = Welcome
home-heading = Login for Amazon Cognito user pools
# Instead of home-heading. $operator: the name of the operator.
home-welcome = Welcome to { $operator }
home-lead = Create an account, log in, and see every claim in your tokens.
home-create-account = Create an account
home-log-in = Log in
home-heading-logged-in = Welcome back
# The name of the user follows: end with a colon if a name cannot stand at the end of this sentence.
home-lead-logged-in = You are logged in as
home-profile = Open your profile
home-account = Manage your account
home-reasons = How it works
home-password-stays = Your password stays with you
home-password-stays-lead = When you log in on this site, your browser proves that it knows the password without sending it.
home-two-ways = Two ways to log in
home-two-ways-lead = Log in right here, or on the hosted pages of your user pool. Either way, you get the same session.
home-nothing-hidden = Nothing hidden
home-nothing-hidden-lead = Your profile shows every claim in your tokens, what it means, and when the token expires.
home-logged-out-everywhere = You are logged out everywhere. Other applications can take a while to notice.
home-account-deleted = Your account is deleted, and you are logged out everywhere.
