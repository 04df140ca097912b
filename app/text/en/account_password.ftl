### The page for another password.

account-password-title = Change your password
account-password-lead = Your other sessions end when you change your password. You stay logged in here.
# Users can log in without a password, so they may have none.
account-password-present-hint = If you have no password yet, leave this empty.
account-password-new-password = New password
account-password-submit = Change password
# After the change. $count: how many other sessions of the user ended with it.
account-password-changed =
    { $count ->
        [0] Your password was changed. You have no other sessions.
        [one] Your password was changed. Your other session has ended.
       *[other] Your password was changed. Your { $count } other sessions have ended.
    }
