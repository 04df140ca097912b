### The home page.

# In the title of the window.
home-title = 欢迎
home-heading = Amazon Cognito 用户池登录
# Instead of home-heading. $operator: the name of the operator.
home-welcome = 欢迎使用 { $operator }
home-lead = 创建账号并登录，即可查看令牌中的每一项声明。
home-create-account = 创建账号
home-log-in = 登录
home-heading-logged-in = 欢迎回来
# The name of the user follows: end with a colon if a name cannot stand at the end of this sentence.
home-lead-logged-in = 当前登录账号：
home-profile = 打开个人资料
home-account = 管理账号
home-reasons = 工作原理
home-password-stays = 密码始终由您掌握
home-password-stays-lead = 在本网站登录时，浏览器无需发送密码，即可证明它知道密码。
home-two-ways = 两种登录方式
home-two-ways-lead = 您可以直接在这里登录，也可以在用户池的托管页面登录。无论哪种方式，得到的会话都一样。
home-nothing-hidden = 一目了然
home-nothing-hidden-lead = 个人资料会显示令牌中的每一项声明及其含义，以及令牌的过期时间。
home-logged-out-everywhere = 您已在所有设备上退出登录。其他应用可能需要一段时间才会生效。
home-account-deleted = 您的账号已删除，并已在所有设备上退出登录。
