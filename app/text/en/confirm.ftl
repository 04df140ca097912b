### The page that asks for the code of the email after a registration.

confirm-title = Check your email
# Nothing is known about the account: the page was opened directly.
confirm-lead = Enter your email and the code we sent you.
# The address contained both the email and the code.
confirm-filled-in = Your email and code are filled in. Select Confirm.
confirm-not-confirmed = Your account isn’t confirmed yet. Enter the code from our latest email.
confirm-submit = Confirm
# The link confirm-log-in follows.
confirm-already-confirmed = Already confirmed?
confirm-log-in = Log in
# The link confirm-start-over follows.
confirm-wrong-address = Wrong address?
confirm-start-over = Start over
# A link that only developers see.
confirm-mailbox = Open the local mailbox
# Only developers see this.
confirm-mailbox-hint = Development: emails aren’t sent. Read them here (opens in a new tab).
# After a registration. It must also be true for addresses that already have an account: they get no email, and the page
# must not reveal which is the case. $destination: a masked address, such as a***@e***.
confirm-sent = If this address is new to us, we’ve sent a code to { $destination }. If you already have an account, we haven’t sent a code: log in or reset your password instead.
