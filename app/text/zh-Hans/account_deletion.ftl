### The page on which users delete their account. The three parts follow the lead as a list.

account-deletion-title = 删除账号
account-deletion-lead = 此操作无法撤销。以下内容将被删除：
account-deletion-not-deleted = 使用同一登录服务的其他应用可能存储了您的数据，这些数据不会被删除。请分别联系这些应用的提供方。
# A button: 25 characters at most.
account-deletion-delete = 删除账号
account-deletion-hint = 此步骤可防止您误删账号。
account-deletion-part-account = 您的账号，包括姓名、邮箱、手机号码和密码
account-deletion-part-factors = 您的两步验证设置和通行密钥
account-deletion-part-sessions = 您的所有会话（您将在所有浏览器中退出登录）
account-deletion-missing = 请填写输入框上方显示的名称。
account-deletion-wrong = 与输入框上方显示的名称不一致。请检查后重试。
# The label of an input. $name: the name or email of the user.
account-deletion-label = 请输入 { $name } 以确认
