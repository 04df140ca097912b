### The registration page.

register-title = 创建账号
register-lead = 我们会向您的邮箱发送验证码，以验证该邮箱。
register-submit = 创建账号
# The link register-log-in follows.
register-have-account = 已有账号？
register-log-in = 登录
