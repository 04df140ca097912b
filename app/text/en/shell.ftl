### The page before the application has started, and when it cannot start. The server puts these texts into the page.

shell-description = Create an account, log in, and see every claim in your tokens.
shell-no-scripts = Poolgate needs JavaScript and WebAssembly. Turn them on in your browser’s settings, then reload this page.
shell-failed = Poolgate couldn’t load
shell-failed-lead = Part of the application couldn’t be loaded, or it stopped with an error. If reloading doesn’t help, check your connection or update your browser.
# The browser runs no WebAssembly.
shell-blocked = Poolgate can’t run in this browser
shell-blocked-lead = Poolgate needs WebAssembly, which is turned off here or blocked by your organization. Use another browser, or ask your administrator to allow it.
shell-slow = Still loading. Your connection may be slow.
# Buttons: 30 characters at most.
shell-reload = Reload the page
shell-hosted-login = Log in on a separate page

# Pages about an application behind Poolgate, which the server itself writes.
shell-app-forbidden = You can’t open this application
shell-app-log-in-again = Log in again to open this application
shell-app-unavailable = This application isn’t available right now
shell-app-unavailable-lead = Your login can’t be checked at the moment. Reload the page in a few seconds.
shell-app-expired = This login has expired
shell-app-expired-lead = It took too long, or was started in another browser.
shell-app-open = Open the application
# The name of the user follows: end with a colon if a name cannot stand at the end of this sentence.
shell-app-user = Logged in as
# The names of groups follow.
shell-app-groups = For members of:
shell-app-groups-lead = Ask your administrator to add you to one of these groups.
shell-app-max-age = This application needs a more recent login.
shell-app-second-factor = This application needs a login with a second factor.
shell-app-remembered-device = This browser is remembered, so you weren’t asked for a code when you logged in. You’ll be asked for one when you log in again.
shell-app-no-second-factor = You logged in without one. Set up a second factor in your account, or ask your administrator.
shell-app-factors-not-reported = The login service doesn’t say whether you used one. Ask your administrator.
shell-app-login-cancelled = You left the login page before logging in. You can try again at any time.
shell-app-login-failed = That login didn’t work. Try again.
shell-app-too-many-attempts = Too many attempts. Wait a while before you try again.
shell-app-pool-unavailable = The login service isn’t responding. Try again in a few minutes.
# Buttons: 40 characters at most.
shell-app-other-account = Use another account
shell-app-someone-else = Log in as someone else
shell-app-again = Log in again
shell-app-continue = Continue
