### The profile page. It is for developers: leave the terms of OAuth, JWT and Amazon Cognito as developers in your language
### know them.

profile-title = 个人资料

## The session

profile-session = 会话
profile-logged-in-as = 当前登录账号
profile-groups = 用户组
profile-no-groups = 无
profile-login-method = 登录方式
profile-in-app = 应用内（SRP）
profile-hosted = 托管 UI（授权码 + PKCE）
# The claim amr, if the user pool issues it.
profile-authentication-methods = 身份验证方式
profile-logged-in-since = 登录时间
# When the user last entered a password, a code or a passkey.
profile-authenticated = 上次验证身份的时间
profile-ends-idle = 无操作时的结束时间
profile-ends-at-the-latest = 最晚结束时间
profile-remembered = 在此设备上记住我
profile-browser = 浏览器
# Whether the user pool tracks the device, as Cognito calls it: profile-device-tracked or profile-device-not-tracked.
profile-device = 用户池的设备跟踪
profile-device-tracked = 已跟踪
profile-device-not-tracked = 未跟踪
profile-renewal = 令牌续期
profile-renewed = 自动；刷新令牌始终留在服务器上
profile-not-renewed = 无；用户池未颁发刷新令牌
profile-yes = 是
profile-no = 否

## Search, filter and actions

profile-tokens = 令牌
profile-search = 搜索名称、含义和值
# Next to a checkbox.
profile-shortcut = 按 / 键跳转到搜索框
# Above a choice of three: profile-filter-…
profile-filter = 显示范围
# 20 characters at most.
profile-filter-all = 所有声明
profile-filter-only-in-one = 仅在一个令牌中
profile-filter-different = 值不同
profile-download = 下载声明
# Announced, not shown.
profile-downloaded = 已下载为 claims.json。
profile-print = 打印
# $total: how many claims there are in both tokens. $shown: how many of them the search has found.
profile-count = 共 { $total } 项声明，显示 { $shown } 项
profile-no-match = 没有匹配的声明。在搜索框中按 Esc 键可查看所有声明。

## A token

profile-id-token = ID 令牌
profile-id-token-lead = 向本应用证明您的身份。
profile-access-token = 访问令牌
profile-access-token-lead = 授权以您的名义进行的 API 调用。
profile-time-left = 剩余时间
profile-expired = 此令牌已过期。请重新加载以续期。
profile-reload = 重新加载
# $time: minutes or seconds, such as 15 minutes.
profile-expires-in = { $time }后过期。
# The size of a token.
profile-bytes = { $count } 字节
profile-near-cookie = 令牌接近或超过 4,096 字节，可能无法放入 Cookie。减少用户组或自定义声明可以缩小令牌。
profile-near-header = 令牌接近或超过 8 kB，许多服务器会拒绝这么大的标头。减少用户组或自定义声明可以缩小令牌。
# Badges for the signature of a token (25 characters at most), each with a sentence that explains it.
profile-signature-valid = 签名有效
profile-signature-valid-lead = 签名和声明已通过验证。
profile-signature-expired = 已过期
profile-signature-expired-lead = 签名有效，但令牌已过期。
profile-key-retired = 密钥已停止发布
profile-key-retired-lead = 用户池已不再发布用于签署此令牌的密钥，因此无法验证签名。
profile-keys-unavailable = 未验证
profile-keys-unavailable-lead = 目前无法读取用户池的密钥。请过一分钟再重新加载页面。
profile-signature-invalid = 签名无效
profile-signature-invalid-lead = 签名未通过验证。请退出登录，然后重新登录。如果问题持续出现，请联系管理员。

## How a token was verified. The word in parentheses is the name in the token or in the key: it stays as it is.

profile-verification = 验证详情
profile-verified-by = 验证方
profile-this-server = 此服务器（加载页面时）
profile-expected-issuer = 预期颁发者（iss）
profile-expected-audience = 预期受众（aud）
profile-expected-client = 预期客户端（client_id）
profile-key-set = 密钥集（JWKS）
profile-key-id = 密钥 ID（kid）
profile-key-type = 密钥类型（kty）
profile-algorithm = 算法（alg）
profile-key-use = 用途（use）
profile-exponent = 指数（e）
profile-modulus = 模数（n）
profile-copy-key = 以 JSON 格式复制密钥
profile-key-not-published = 密钥集目前不包含此密钥。

## Claims

# The columns of a table of claims.
profile-column-claim = 声明
profile-column-meaning = 含义
profile-column-value = 值
# Headings of groups of claims.
profile-group-identity = 身份
profile-group-contact = 联系方式
profile-group-authorization = 用户组、角色和权限范围
profile-group-times = 时间
profile-group-protocol = 协议
profile-group-custom = 自定义及其他
# Labels next to a claim (12 characters at most): the other token has it with another value, or not at all.
profile-different = 值不同
profile-only-here = 仅此令牌
# Instead of a long value that is folded.
profile-characters = { $count } 个字符
profile-lines = JSON（{ $count } 行）
# What a button does, read out by screen readers. $claim: the name of a claim, such as email.
profile-copy-claim = 复制 { $claim }

## The tokens themselves

profile-raw-lead = 在令牌过期之前，任何持有这些令牌的人都能以您的身份进行操作。请勿将其粘贴到您不信任的地方。
profile-show = 显示令牌
profile-hide = 隐藏令牌
# Announced, not shown.
profile-shown = 令牌已显示在下方，内容已遮盖。
# Announced, not shown.
profile-hidden = 令牌已从此页面移除。
profile-reveal = 取消遮盖
profile-mask = 遮盖
profile-copy = 复制
# curl is the name of a program.
profile-copy-curl = 以 curl 格式复制
# Before an address.
profile-curl-url = curl 命令调用的地址：
profile-copied = 已复制。
profile-not-copied = 浏览器不允许复制。如果文本被隐藏，请先显示，再手动复制。
# The three parts of a token.
profile-header = 标头
profile-payload = 有效负载
profile-signature = 签名
profile-not-decoded = 无法解码此令牌。
# What buttons do, read out by screen readers.
profile-copy-header = 以 JSON 格式复制标头
profile-copy-payload = 以 JSON 格式复制有效负载
profile-copy-signature = 复制签名
profile-reveal-id-token = 取消遮盖 ID 令牌
profile-reveal-access-token = 取消遮盖访问令牌
profile-mask-id-token = 遮盖 ID 令牌
profile-mask-access-token = 遮盖访问令牌
profile-copy-id-token = 复制 ID 令牌
profile-copy-access-token = 复制访问令牌

## The two ways to log in

profile-comparison = 两种登录方式的比较
profile-comparison-lead = 再用另一种方式登录，即可查看用户池颁发的内容有何不同。在您退出登录之前，浏览器会在此标签页中保留两次登录的声明，但不保留令牌。
profile-log-in-hosted = 在单独的页面登录并比较
profile-log-in-in-app = 在此页面登录并比较
profile-continue = 登录并比较
# Columns of the table of differences, next to profile-column-claim.
profile-column-in-app = 应用内
profile-column-hosted = 托管 UI
# In the table of differences: this login has no such claim.
profile-not-issued = 未颁发
# In the table of differences, instead of a value.
profile-new-each-login = 每次登录都不同
# Before a list of claims.
profile-always-different = 时间和 ID 每次登录都不同：
profile-no-differences = 两次登录的令牌包含相同的声明和值。
# $in-app, $hosted: how long ago each login was, such as 2 minutes ago.
profile-compared = 应用内登录：{ $in-app }；托管 UI 登录：{ $hosted }。
# How many claims do not differ.
profile-same = { $count } 项声明在两次登录中相同。
