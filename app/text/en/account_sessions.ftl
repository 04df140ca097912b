### The page with the places in which the user is logged in. Buttons: 30 characters at most.

account-sessions-title = Sessions
account-sessions-lead = You are logged in to this site in these browsers.
# A badge: 20 characters at most.
account-sessions-this-session = This browser
# The label of an IP address.
account-sessions-address = Address
account-sessions-logged-in = Logged in
account-sessions-started = Started
account-sessions-last-used = Last used
account-sessions-method = Login method
account-sessions-end = End session
account-sessions-ended = The session has ended.
account-sessions-end-others = End all other sessions
account-sessions-confirm-end-others = End all sessions except this one?
account-sessions-others-ended = All other sessions have ended.
# Leaves everything as it is: the answer No to the questions of this page.
account-sessions-keep = Cancel
# A heading. The login service is the user pool of Amazon Cognito.
account-sessions-at-pool = At the login service
account-sessions-at-pool-lead = Logins that the login service knows about, including those of other applications that use it.
account-sessions-at-pool-none = The login service lists no sessions.
account-sessions-unknown-device = Unknown device
account-sessions-everywhere = Log out everywhere
account-sessions-everywhere-lead = Ends every session, including the one in this browser and those of other applications that use the same login service. Do this if you lost a device, or if someone else may know your password.
account-sessions-confirm-everywhere = Log out everywhere, including in this browser?
account-sessions-in-app = On this site
account-sessions-hosted = On the separate page
# Asked before a session is ended. $device: a browser and a system, such as Firefox on Linux.
account-sessions-confirm-end = End the session “{ $device }”?
# The name of a device. $browser: such as Firefox; $system: such as Linux.
account-sessions-browser-on-system = { $browser } on { $system }
