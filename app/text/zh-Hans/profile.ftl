### The profile page. It is for developers: leave the terms of OAuth, JWT and Amazon Cognito as developers in your language
### know them.

profile-title = 个人资料
profile-session = 会话
profile-logged-in-as = 当前登录账号
profile-groups = 用户组
profile-no-groups = 无
profile-login-method = 登录方式
profile-logged-in-since = 登录时间
profile-session-ends = 会话结束时间
profile-remembered = 在此设备上记住我
profile-yes = 是
profile-no = 否
profile-id-token = ID 令牌
profile-id-token-lead = 向本应用证明您的身份。
profile-access-token = 访问令牌
profile-access-token-lead = 授权代表您进行的调用。
profile-algorithm = 算法
profile-key-id = 密钥 ID
profile-expired = 此令牌已过期。请重新加载以续期。
profile-reload = 重新加载
profile-raw = 原始令牌
profile-raw-lead = 在令牌过期之前，任何持有这些令牌的人都能以您的身份进行操作。请勿将其粘贴到您不信任的地方。
profile-show = 显示令牌
profile-hide = 隐藏令牌
# Announced, not shown.
profile-shown = 令牌已显示在下方，内容已遮盖。
# Announced, not shown.
profile-hidden = 令牌已从此页面移除。
profile-reveal = 显示
profile-mask = 遮盖
profile-copy = 复制
profile-copied = 已复制。
profile-not-copied = 浏览器不允许复制。请显示令牌并手动复制。
profile-header = 标头
profile-payload = 有效负载
profile-not-decoded = 无法解码此令牌。
# The columns of a table of claims.
profile-column-claim = 声明
profile-column-meaning = 含义
profile-column-value = 值
profile-in-app = 应用内（SRP）
profile-hosted = 托管 UI（授权码 + PKCE）
# Badges for the signature of a token (25 characters at most), each with a sentence that explains it.
profile-signature-valid = 签名有效
profile-signature-valid-lead = 签名和声明已通过验证。
profile-signature-expired = 已过期
profile-signature-expired-lead = 签名有效，但令牌已过期。
profile-key-retired = 密钥已弃用
profile-key-retired-lead = 用户池已不再发布用于签署此令牌的密钥，因此无法验证签名。
profile-keys-unavailable = 未验证
profile-keys-unavailable-lead = 目前无法读取用户池的密钥。请过一分钟再重新加载页面。
profile-signature-invalid = 签名无效
profile-signature-invalid-lead = 签名无效。请退出登录，然后重新登录。如果问题持续出现，请联系管理员。
# Instead of a token that is hidden. $count: how many characters it has.
profile-masked = •••••••• { $count } 个字符
# $time: minutes or seconds, such as 15 minutes.
profile-expires-in = { $time }后过期。
# What a button does, read out by screen readers. $token: profile-id-token or profile-access-token.
profile-reveal-token = 显示{ $token }
profile-mask-token = 遮盖{ $token }
profile-copy-token = 复制{ $token }
