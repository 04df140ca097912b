### Problems that must not wait for the other texts: the connection, and an outdated page.

notice-offline = You’re offline. Connect to a network and try again.
notice-server-unreachable = We can’t reach the server. Check your connection and try again.
# Below either of these, and below other problems that can pass.
notice-retries = This page also tries again automatically.
notice-out-of-date = This page is out of date. Reload it and try again.
# Instead of a sentence that could not be loaded.
notice-not-loaded = Something went wrong, and we couldn’t load the explanation. Check your connection and try again.
# Another language could not be loaded.
notice-language-not-loaded = This language couldn’t be loaded. Check your connection and try again.
