### The navigation of the account pages, and what all of them say. Navigation: 20 characters at most.

# Read out by screen readers: the name of the navigation.
account-navigation = 账号
account-profile = 个人资料
account-details = 基本信息
account-password = 密码
account-second-factors = 两步验证
account-passkeys = 通行密钥
account-sessions = 会话
account-delete = 删除账号
# After a login on the hosted pages of Amazon Cognito, which does not allow changes. Below is a form to log in here.
account-missing-scope = 您是在单独的页面登录的，这种登录不允许更改账号。如需更改，请在下方登录。
# The same, where users can only log in on the hosted pages.
account-missing-scope-hosted = 无法在此处更改您的账号。如需更改，请联系管理员。
# A button.
account-log-in = 登录
# $provider: the name of a company, such as Google.
account-managed-by = 您使用 { $provider } 登录，因此只能前往 { $provider } 更改这些内容。
