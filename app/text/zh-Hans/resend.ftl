### The button that requests another code.

resend-resend = 重新发送验证码
resend-resend-now = 现在可以重新获取验证码。
resend-no-email = 没有收到？请检查垃圾邮件文件夹，并确认上方的邮箱是否正确。
resend-no-sms = 没有收到？请确认上方的手机号码是否正确，以及手机是否有信号。
# After a request of a user who is logged in. $destination: a masked address or phone number, such as a***@e***.
resend-sent-to-user = 新的验证码已发送至 { $destination }。之前的验证码已失效。
# After a request of a visitor. The page must not reveal whether the account exists.
resend-sent-for-confirmation = 如果您的账号尚未验证，我们已将新的验证码发送至 { $destination }。之前的验证码已失效。
resend-sent-for-reset = 如果您有账号，我们已将新的验证码发送至 { $destination }。之前的验证码已失效。
# $time: minutes or seconds, such as 29 seconds.
resend-available-in = { $time }后可以重新获取验证码。
