### What went wrong, and what to do next. Never say more than the English sentence: some must not reveal whether an account
### exists.

problem-body-too-large = 您输入的内容过长。请缩短后重试。
problem-foreign-origin = 此请求来自其他网站。请直接打开此页面后重试。
problem-invalid-input = 您输入的内容有误。请检查后重试。
problem-password-not-accepted = 此密码无法使用。请换一个密码。
problem-password-too-common = 此密码太容易被猜到。请换一个密码。
problem-password-history = 您曾使用过此密码。请设置一个新的密码。
problem-wrong-password = 密码不正确。请检查后重试。
problem-code-mismatch = 验证码不正确。请查看最新的消息，或重新获取验证码。
problem-code-expired = 验证码已过期或已被使用。请重新获取验证码。
problem-confirmation-refused = 验证码不正确或已过期。请查看最新的邮件，或重新获取验证码。如果您已完成验证，请登录。
problem-reset-refused = 验证码不正确或已过期。请查看最新的邮件，或重新获取验证码。
problem-code-not-delivered = 无法发送验证码。请几分钟后重试。
problem-too-many-attempts = 尝试次数过多。
problem-email-taken = 此邮箱已被注册。请使用其他邮箱，或直接登录。
problem-sign-up-disabled = 无法在此处创建新账号。请联系管理员为您创建账号。
problem-password-reset-unavailable = 无法在此处重置此密码。请联系管理员。
problem-refused-by-trigger = 不允许执行此操作。请联系管理员了解原因。
problem-refused-by-pool = 登录服务不允许此操作。请重试。
problem-blocked-by-firewall = 您的请求已被拦截。请换一个网络重试。
problem-concurrent-modification = 此内容同时在其他位置被更改。请重新加载页面后重试。
problem-no-longer-exists = 此内容已不存在。请重新加载页面，查看当前状态。
problem-wrong-credentials = 邮箱或密码不正确。
problem-user-not-confirmed = 您的账号尚未验证。请输入邮件中的验证码。
problem-password-reset-required = 您需要重置密码。请使用“忘记密码？”，或联系管理员。
problem-temporary-password-expired = 您的临时密码已过期。请联系管理员获取新的临时密码。
problem-login-expired = 登录已超时。请重试，并确保浏览器接受 Cookie。
problem-challenge-not-supported = 您的账号需要一个此处不支持的登录步骤。请在单独的页面登录，或联系管理员。
problem-login-mode-off = 此登录方式已停用。请选择其他方式。
problem-software-token-mismatch = 验证码不正确。请输入身份验证器应用中最新的验证码，并检查设备时间是否准确。
problem-software-token-mfa-not-found = 您的账号尚未设置身份验证器应用。请进行设置，或选择其他方式。
problem-mfa-method-not-found = 您的账号尚未设置此方式。请选择其他方式，或联系管理员。
problem-second-factor-required = 您至少需要保留其中一种方式。请先开启另一种。
problem-passkey-limit-reached = 通行密钥数量已达上限。请先移除一个。
problem-passkey-not-enabled = 通行密钥已停用。请选择其他登录方式。
problem-passkey-challenge-not-found = 创建通行密钥用时过长。请重新开始。
problem-passkey-not-supported = 不接受此类通行密钥。请使用其他设备或其他通行密钥管理器。
problem-passkey-misconfigured = 通行密钥配置有误。只有管理员才能解决此问题。
problem-device-key-exists = 此设备已被记住，您无需进行任何操作。
problem-login-not-started-here = 此登录已过期，或是在其他浏览器中发起的。请重试，并确保浏览器接受 Cookie。
problem-login-failed = 登录失败。请重试。
problem-browser-not-supported = 此浏览器版本过旧，无法使用此方式登录。请更新浏览器，或使用其他浏览器。
problem-not-logged-in = 您当前未登录。请登录以继续。
problem-access-token-expired = 您的登录已过期。请重新登录以继续。
problem-access-token-revoked = 您的登录已在其他位置被终止。请重新登录以继续。
problem-missing-scope = 当前的登录不允许更改您的账号。请退出登录，然后选择其他登录方式。
problem-recent-login-required = 距离您上次登录已有一段时间，无法进行此更改。请重新登录后再更改。
problem-group-required = 您的账号无权查看此内容。请向管理员申请访问权限。
problem-token-inspection-off = 管理员已停用令牌查看功能。
problem-pool-busy = 登录服务繁忙。
problem-pool-unavailable = 登录服务没有响应。已登录的用户会保持登录状态。
problem-pool-misconfigured = 登录服务配置有误。只有管理员才能解决此问题。
problem-temporarily-read-only = 目前无法更改账号，但您仍可登录。
problem-feature-unavailable = 登录服务不提供此功能。请联系管理员。
problem-trigger-failed = 登录服务内部出错。只有管理员才能解决此问题。
problem-store-unavailable = 目前无法加载您的会话。
problem-internal = 出了点问题。请一分钟后重试。
# The words of an administrator, quoted. $detail: a sentence in any language.
problem-refused-with-detail = 不允许执行此操作：“{ $detail }”。
# Sentences that follow another one.
problem-try-again = 请稍后重试。
# $time: minutes or seconds, such as 15 minutes.
problem-try-again-in = 请在 { $time }后重试。
# $reference: letters and digits.
problem-reference = 如果问题持续出现，请将此参考编号告知管理员：{ $reference }。
# How two sentences stand next to each other: without the space in languages that write none.
problem-two-sentences = { $first }{ $second }
