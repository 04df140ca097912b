### The page for another password.

account-password-title = 更改密码
account-password-lead = 更改密码后，您的其他会话将结束，此处仍保持登录状态。
# Users can log in without a password, so they may have none.
account-password-present-hint = 如果您还没有密码，请将此处留空。
account-password-new-password = 新密码
account-password-submit = 更改密码
# After the change. $count: how many other sessions of the user ended with it.
account-password-changed =
    { $count ->
        [0] 密码已更改。您没有其他会话。
       *[other] 密码已更改。您的其他 { $count } 个会话已结束。
    }
