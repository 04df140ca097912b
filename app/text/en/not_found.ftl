### The page for addresses that do not exist.

not-found-title = Page not found
not-found-lead = The address may be mistyped, or the page may have moved.
not-found-home = Go to the home page
not-found-log-in = Log in
not-found-profile = Open your profile
