### The steps of a login after the password: codes, passkeys, a new password. Headings: 40 characters at most; buttons: 30.

# The name of the user follows: end with a colon if a name cannot stand at the end of this sentence.
challenge-logging-in-as = 正在登录的账号：
challenge-other-account = 使用其他账号
challenge-trust-device = 以后在此设备上不再要求输入验证码
challenge-trust-device-hint = 请仅在只有您本人使用的设备上选择此项。
challenge-sms-code = 输入短信中的验证码
challenge-email-code = 输入邮件中的验证码
challenge-authenticator-code = 输入应用中的验证码
challenge-code-in-app = 请打开身份验证器应用，输入其中显示的验证码。
# Cognito cannot send another code for a second factor.
challenge-no-email-code = 没有收到验证码？请等待一分钟，并检查垃圾邮件文件夹。如需新的验证码，请重新开始。
challenge-no-sms-code = 没有收到验证码？请等待一分钟。如需新的验证码，请重新开始。
challenge-no-code-yet = 没有收到？可能需要等待一分钟。
challenge-no-app = 无法使用应用？请联系管理员，管理员可以重置此步骤。
challenge-start-over = 重新开始
challenge-resend = 重新发送验证码
challenge-resent = 新的验证码已发送。之前的验证码已失效。
challenge-code-missing = 请输入验证码。
challenge-code-implausible = 验证码为 6 到 8 位数字。请检查后重新输入。
challenge-new-password = 设置新密码
challenge-new-password-lead = 您是使用临时密码登录的。请设置一个只有您知道的密码。
# There are also attributes to enter.
challenge-new-password-and-attributes-lead = 您是使用临时密码登录的。请设置一个只有您知道的密码，并补全账号信息。
challenge-choose-second-factor = 选择验证方式
challenge-choose-second-factor-lead = 您的账号设置了多种验证方式。请选择一种。
challenge-set-up-second-factor = 保护您的账号
challenge-set-up-second-factor-lead = 除密码外，您的账号还需要两步验证。请选择要设置的验证方式。
challenge-no-factor = 可选的方式在此处均无法使用。请联系管理员。
challenge-set-up-authenticator = 设置身份验证器应用
challenge-set-up-authenticator-lead = 请使用手机上的身份验证器应用扫描此二维码。
challenge-then-enter-code = 然后输入应用中显示的验证码。
challenge-question = 还有一个问题
# The pool did not say what it asks.
challenge-question-lead = 请回答问题以继续。
challenge-answer = 答案
challenge-answer-missing = 请输入答案。
# The pool asks the same question again.
challenge-answer-not-accepted = 该答案未被接受。请重试。
challenge-choose-factor = 选择登录方式
challenge-choose-factor-lead = 请选择以下方式之一。
challenge-password = 输入密码
challenge-password-lead = 请使用密码登录。
challenge-passkey = 使用通行密钥
challenge-passkey-lead = 您的设备会要求您提供指纹、面容、PIN 码或安全密钥。
challenge-use-passkey = 使用通行密钥继续
challenge-attribute-not-accepted = 此值无法使用。请输入其他值。
# $destination: a masked address or phone number, such as a***@e***.
challenge-code-sent = 验证码已发送至 { $destination }。
# $app: the name that the user gave to the app or device.
challenge-code-in = 请输入身份验证器应用（{ $app }）中显示的验证码。
challenge-sent-code-incorrect = 验证码不正确。请输入最新消息中的验证码。
challenge-sent-code-expired = 验证码已过期或已被使用。请重新发送验证码。
challenge-sent-code-expired-log-in = 验证码已过期或已被使用。如需新的验证码，请重新登录。
# $time: minutes or seconds, such as 3 minutes.
challenge-time-left = 此步骤剩余时间：{ $time }。
# The ways to log in, as buttons.
challenge-factor-password = 密码
challenge-factor-passkey = 通行密钥
challenge-factor-email = 邮件验证码
challenge-factor-sms = 短信验证码
challenge-factor-app = 身份验证器应用中的验证码
challenge-set-up-sms = 通过短信接收验证码
challenge-set-up-app = 使用身份验证器应用
challenge-set-up-email = 通过邮件接收验证码
challenge-passkey-not-used = 未使用通行密钥。您可能取消了操作、等待时间过长，或此设备上没有本网站的通行密钥。请重试，或使用其他设备。
challenge-passkey-not-supported = 此浏览器无法使用通行密钥。请更新浏览器，或使用其他浏览器。
challenge-passkey-wrong-address = 此网址尚未配置通行密钥。只有管理员才能解决此问题。
challenge-passkey-failed = 无法使用您的通行密钥。请重试。
# $label: what the account needs, such as Given name.
challenge-attribute-missing = 请填写“{ $label }”。
