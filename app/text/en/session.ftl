### The end of a session: on the login page, and above every page.

session-ended = Your session has ended. Log in to pick up where you left off.
session-logged-out-elsewhere = You logged out in another tab. Log in to pick up where you left off.
session-log-in-to-continue = Log in to continue.
# A warning. $time: minutes or seconds, such as 2 minutes.
session-ends-in = Your session ends in { $time }.
# The button next to it.
session-stay-logged-in = Stay logged in
