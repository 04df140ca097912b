### The page that sets a new password.

reset-password-title = 设置新密码
# Nothing is known: the page was opened directly.
reset-password-lead = 请输入您的邮箱、我们发送给您的验证码以及新密码。验证码一小时内有效。
# The address contained both the email and the code.
reset-password-filled-in = 您的邮箱和验证码已填好。请设置新密码。
# The login was refused with `PasswordResetRequiredException`.
reset-password-by-administrator = 管理员要求您设置新密码。请输入邮件中的验证码，或重新获取验证码。
reset-password-new-password = 新密码
reset-password-submit = 更改密码
# The link reset-password-log-in follows.
reset-password-remembered = 想起密码了？
reset-password-log-in = 登录
# After a request for a code. It must also be true for addresses that have no account, or one that cannot get a code: the
# page must not reveal which is the case. $destination: a masked address, such as a***@e***.
reset-password-sent = 如果您有账号，我们已将验证码发送至 { $destination }。验证码一小时内有效。尚未验证的账号不会收到验证码。
