### The page before the application has started, and when it cannot start. The server puts these texts into the page.

shell-description = Create an account, log in, and see every claim in your tokens.
shell-loading = Loading…
shell-no-scripts = Poolgate needs JavaScript and WebAssembly. Turn them on in your browser’s settings, then reload this page.
shell-failed = Poolgate couldn’t load
shell-failed-lead = Part of the application couldn’t be loaded, or it stopped with an error. Reload the page. If this keeps happening, check your connection or update your browser.
# The browser runs no WebAssembly.
shell-blocked = Poolgate can’t run in this browser
shell-blocked-lead = Poolgate needs WebAssembly, which is turned off here or blocked by your organization. Use another browser, or ask your administrator to allow WebAssembly for this site.
shell-slow = Still loading. Your connection may be slow.
# Buttons: 30 characters at most.
shell-reload = Reload the page
shell-hosted-login = Log in on a separate page
