### What is wrong with an input, below it: what to do.

field-error-email-missing = 请输入邮箱。
field-error-password-missing = 请输入密码。
field-error-current-password-missing = 请输入当前密码。
field-error-code-missing = 请输入邮件中的验证码。
field-error-given-name-missing = 请输入名字。
field-error-family-name-missing = 请输入姓氏。
field-error-phone-number-missing = 请输入手机号码。
field-error-value-missing = 请输入值。
# name@example.org is an example: use one that people in your language recognize.
field-error-email-implausible = 请输入有效的邮箱，例如 name@example.com，不超过 128 个字符。
field-error-password-not-accepted = 此密码无法使用。请换一个密码。
field-error-password-incorrect = 密码不正确。请检查后重试。
field-error-password-breaks-policy = 请设置符合以下所有规则的密码。
field-error-code-implausible = 验证码为 6 到 8 位数字。请再次查看邮件。
field-error-name-not-accepted = 此姓名无法使用。姓名最多可包含 2,048 个字符。
field-error-phone-number-implausible = 请输入包含国家/地区代码的手机号码，例如 +86 131 2345 6789。
field-error-value-not-accepted = 请输入其他值。
