### What surrounds every page. Entries of the header: 18 characters at most.

# The name of the product. It stays as it is.
frame-product = Poolgate
# The first link of a page, for users of the keyboard.
frame-skip = Skip to content
# Read out by screen readers: the name of the main navigation.
frame-navigation = Main
frame-create-account = Create account
frame-log-in = Log in
frame-privacy = Privacy
# Instead of frame-privacy, if the operator has a privacy policy of their own.
frame-cookies = Cookies and storage
# Links of the operator, in the footer.
frame-privacy-policy = Privacy policy
frame-terms = Terms of service
frame-support = Help
# Read out by screen readers: the choice of the three that follow.
frame-theme = Theme
frame-theme-system = System theme
frame-theme-light = Light theme
frame-theme-dark = Dark theme
frame-footer = Poolgate: login for Amazon Cognito user pools.
frame-loading = Loading…
frame-try-again = Try again
frame-logged-out = You are logged out.
# The title of the window. $page: the title of a page, such as Log in; $site: the name of the operator.
frame-title = { $page } · { $site }
# The label of the choice of a language, in the footer.
frame-language = Language
