### The button that requests another code.

resend-resend = Send a new code
resend-resend-now = You can request another code now.
resend-no-email = Didn’t get it? Check your spam folder and the address above.
resend-no-sms = Didn’t get it? Check the number above, and that your phone has reception.
# After a request of a user who is logged in. $destination: a masked address or phone number, such as a***@e***.
resend-sent-to-user = We’ve sent a new code to { $destination }. Earlier codes no longer work.
# After a request of a visitor. The page must not reveal whether the account exists.
resend-sent-for-confirmation = If your account isn’t confirmed yet, we’ve sent a new code to { $destination }. Earlier codes no longer work.
resend-sent-for-reset = If you have an account, we’ve sent a new code to { $destination }. Earlier codes no longer work.
# $time: minutes or seconds, such as 29 seconds.
resend-available-in = You can request another code in { $time }.
