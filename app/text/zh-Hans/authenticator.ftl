### The key of an authenticator app (an app that shows a new code every 30 seconds), as a QR code and as text.

# Read out by screen readers.
authenticator-qr-code = 用于身份验证器应用的二维码。下方以文本形式提供相同的设置密钥。
authenticator-open-app = 打开此设备上的身份验证器应用
authenticator-key = 设置密钥
authenticator-key-hint = 无法扫描二维码？请在应用中输入此密钥。
authenticator-copy-key = 复制密钥
# Announced and shown.
authenticator-key-copied = 密钥已复制。
# Announced and shown.
authenticator-key-not-copied = 浏览器不允许复制。请选中密钥并手动复制。
authenticator-code-incorrect = 验证码不正确。请输入应用当前显示的验证码，并检查手机时间是否准确。
authenticator-code-used = 该验证码已被使用。请等待应用显示下一个验证码。
