### Words: log in 登录, log out 退出登录, account 账号, password 密码, temporary password 临时密码, reset (a password) 重置
### Words: verify or confirm (an email, an account) 验证, verified 已验证, confirm (a choice) 确认, administrator 管理员
### Words: passkey 通行密钥, authenticator app 身份验证器应用, its key 设置密钥, security key 安全密钥, password manager 密码管理器
### Words: second factors 两步验证, one of them 验证方式, text message 短信, device 设备, QR code 二维码, code 验证码
### Words: email (address) 邮箱, email (message) 邮件, phone number 手机号码, details 基本信息, profile 个人资料
### Words: session 会话, log out everywhere 在所有设备上退出登录, group 用户组, browser 浏览器, server 服务器, application 应用
### Words: login service 登录服务, this site 本网站, separate page 单独的页面, in-app 应用内, hosted (UI) 托管 UI
### Words: user pool 用户池, app client 应用程序客户端, token 令牌, ID token ID 令牌, access token 访问令牌, issue 颁发
### Words: refresh token 刷新令牌, scope 权限范围, issuer 颁发者, audience 受众, renew 续期, custom 自定义
### Words: claim 声明, signature 签名, key (of a signature) 密钥, key ID 密钥 ID, key set 密钥集, revocation 撤销, identity provider 身份提供者
### Words: turn on 开启, turn off 关闭, turned off (by the administrator) 停用, set up 设置, remove 移除, delete 删除
### Style: 您 only where the sentence needs it; 请 for requests; plain verbs on buttons.
### Style: A half-width space between Chinese and Latin letters or digits, none next to full-width punctuation; “” for quotes.

### What surrounds every page. Entries of the header: 18 characters at most.

# The name of the product. It stays as it is.
frame-product = Poolgate
# The first link of a page, for users of the keyboard.
frame-skip = 跳到主要内容
# Read out by screen readers: the name of the main navigation.
frame-navigation = 主导航
frame-create-account = 创建账号
frame-log-in = 登录
frame-privacy = 隐私
# Instead of frame-privacy, if the operator has a privacy policy of their own.
frame-cookies = Cookie 和存储
# Links of the operator, in the footer.
frame-privacy-policy = 隐私政策
frame-terms = 服务条款
frame-support = 帮助
# Read out by screen readers: the choice of the three that follow.
frame-theme = 主题
frame-theme-system = 跟随系统
frame-theme-light = 浅色主题
frame-theme-dark = 深色主题
frame-footer = Poolgate：Amazon Cognito 用户池登录
frame-loading = 正在加载…
frame-try-again = 重试
frame-logged-out = 您已退出登录。
# The title of the window. $page: the title of a page, such as Log in; $site: the name of the operator.
frame-title = { $page } · { $site }
# The label of the choice of a language, in the footer.
frame-language = 语言
