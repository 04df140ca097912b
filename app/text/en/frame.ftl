### What surrounds every page. Entries of the header: 18 characters at most.

# The name of the product. It stays as it is.
frame-product = Poolgate
# The first link of a page, for users of the keyboard.
frame-skip = Skip to content
# Read out by screen readers: the link to the home page.
frame-home = Poolgate home
# Read out by screen readers: the name of the main navigation.
frame-navigation = Main
frame-create-account = Create account
frame-log-in = Log in
frame-log-out = Log out
frame-profile = Profile
# Read out by screen readers; the name of the user follows.
frame-logged-in-as = Logged in as
frame-privacy = Privacy
frame-footer = Poolgate: login for Amazon Cognito user pools.
frame-loading = Loading…
frame-try-again = Try again
frame-logged-out = You are logged out.
# The title of the window. $page: the title of a page, such as Log in.
frame-title = { $page } · Poolgate
# The label of the choice of a language, in the footer.
frame-language = Language
# Read out after a language was chosen: say it in your language.
frame-language-changed = This page is now in English.
# What a button does and to what, read out by screen readers. $label: the label of a button, such as Remove; $subject: a
# name.
frame-label-and-subject = { $label }: { $subject }
