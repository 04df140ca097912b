### The page that asks for the code of the email after a registration.

confirm-title = 请查收邮件
# Nothing is known about the account: the page was opened directly.
confirm-lead = 请输入您的邮箱和我们发送给您的验证码。
# The address contained both the email and the code.
confirm-filled-in = 您的邮箱和验证码已填好。请选择“验证”。
confirm-not-confirmed = 您的账号尚未验证。请输入最近一封邮件中的验证码。
confirm-submit = 验证
# The link confirm-log-in follows.
confirm-already-confirmed = 已经验证过了？
confirm-log-in = 登录
# The link confirm-start-over follows.
confirm-wrong-address = 邮箱填错了？
confirm-start-over = 重新开始
# A link that only developers see.
confirm-mailbox = 打开本地邮箱
# Only developers see this.
confirm-mailbox-hint = 开发环境不会发送邮件。请在此处查看邮件（在新标签页中打开）。
# After a registration. It must also be true for addresses that already have an account: they get no email, and the page
# must not reveal which is the case. $destination: a masked address, such as a***@e***.
confirm-sent = 如果此邮箱尚未注册，我们已将验证码发送至 { $destination }。如果您已有账号，则不会收到验证码，请直接登录或重置密码。
