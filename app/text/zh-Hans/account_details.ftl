### The page for name, email and phone number. Titles and buttons: 25 characters at most.

account-details-title = 基本信息
account-details-name = 姓名
account-details-save-name = 保存姓名
account-details-name-saved = 姓名已保存。
account-details-not-changed = 姓名没有变化，无需保存。
# Instead of an email or phone number: there is none.
account-details-none = 未填写
# A badge next to an email or phone number: 15 characters at most.
account-details-verified = 已验证
account-details-not-verified = 未验证
account-details-cancel = 取消
account-details-have-code = 我已有验证码
account-details-new-email = 新邮箱
account-details-new-email-hint = 我们会向该邮箱发送验证码，以确认它属于您。
account-details-other-phone-hint = 请包含国家/地区代码，例如 +86 131 2345 6789。留空则移除手机号码。
account-details-phone-saved = 手机号码已保存。
account-details-phone-removed = 手机号码已移除。
account-details-email-changed = 邮箱已更改。
account-details-email = 邮箱
account-details-phone = 手机号码
account-details-change-email = 更改邮箱
account-details-add-email = 添加邮箱
account-details-change-phone = 更改手机号码
account-details-add-phone = 添加手机号码
account-details-verify-email = 验证邮箱
account-details-verify-phone = 验证手机号码
account-details-save-email = 保存邮箱
account-details-save-phone = 保存手机号码
account-details-email-verified = 邮箱已通过验证。
account-details-phone-verified = 手机号码已通过验证。
# $destination: a masked address or phone number, such as a***@e***.
account-details-code-sent = 验证码已发送至 { $destination }。输入验证码即可完成。
account-details-email-code-missing = 请输入邮件中的验证码。
account-details-phone-code-missing = 请输入短信中的验证码。
account-details-code-implausible = 验证码为 6 到 8 位数字。请再次查看收到的消息。
# $provider: the name of a company, such as Google.
account-details-replaced-by = 您使用 { $provider } 登录。每次登录时，这些信息都可能被 { $provider } 提供的信息覆盖。
