### The login page. Buttons: 30 characters at most. Log in is the word of all pages: use one word for it everywhere.

login-title = 登录
# Above the choice between login-in-app and login-hosted: 20 characters at most each.
login-mode = 登录位置
login-in-app = 在此页面
login-hosted = 在单独的页面
login-submit = 登录
# A button below a form that asks only for the email.
login-continue = 继续
login-other-way = 使用其他方式登录
login-remember = 记住我
# Below login-remember: 26 characters at most.
login-remember-hint = 请勿在共用设备上使用
# Below the choice, while login-in-app is chosen: where the password goes. login-promise if it is not sent.
login-in-app-lead = 您将直接在此页面登录。
login-promise = 您的密码绝不会离开此浏览器。
# The separate page is the hosted login of Amazon Cognito.
login-hosted-lead = 您将在单独的登录页面输入密码，然后返回此处。
login-hosted-submit = 前往登录
login-forgot = 忘记密码？
login-forgot-hint = 您将在单独的页面重置密码。
# Between the form and the buttons of companies such as Google.
login-or = 或
# The link login-create-account follows.
login-new = 还没有账号？
login-create-account = 创建账号
login-confirmed = 您的账号已验证。请登录，或返回创建账号时的标签页。
# After a reset.
login-password-changed = 密码已更改。请登录。
# After leaving the hosted pages.
login-cancelled = 您在完成登录前离开了登录页面。您可以随时重试。
# After a registration that needs no confirmation.
login-registered = 您的账号已准备就绪。请登录以继续。
# A button. $provider: the name of a company, such as Google.
login-continue-with = 使用 { $provider } 继续
