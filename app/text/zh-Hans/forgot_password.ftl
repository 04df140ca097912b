### The page that sends a code for a new password.

forgot-password-title = 重置密码
forgot-password-lead = 请输入您的邮箱。我们会向您发送验证码，用于设置新密码。
forgot-password-submit = 发送验证码
# The link forgot-password-log-in follows.
forgot-password-remembered = 想起密码了？
forgot-password-log-in = 登录
# The in-app mode is turned off.
forgot-password-elsewhere = 请在单独的登录页面重置密码：在该页面选择“忘记密码？”。
forgot-password-continue = 前往登录
