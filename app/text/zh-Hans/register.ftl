### The registration page.

register-title = 创建账号
register-lead = 我们会向您的邮箱发送验证码，以验证该邮箱。
register-submit = 创建账号
# Links to the terms and the policy follow.
register-agree = 创建账号即表示您同意服务条款和隐私政策。
register-agree-terms = 创建账号即表示您同意服务条款。
register-agree-privacy = 创建账号即表示您同意隐私政策。
# The link register-log-in follows.
register-have-account = 已有账号？
register-log-in = 登录
