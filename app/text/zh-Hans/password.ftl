### The password input and its button.

# Read out by screen readers. It must contain the words of password-show-short, which are on the button: at the start, if your
# language allows it (WCAG 2.2, 2.5.3).
password-show = 显示密码
# Read out by screen readers. It must contain the words of password-hide-short, which are on the button: at the start, if your
# language allows it (WCAG 2.2, 2.5.3).
password-hide = 隐藏密码
# On a small button: 10 characters at most.
password-show-short = 显示
# On a small button: 10 characters at most.
password-hide-short = 隐藏
# Announced, not shown.
password-shown = 密码已显示。
# Announced, not shown.
password-hidden = 密码已隐藏。
# The key is on, which makes letters uppercase: use its name on keyboards of your language.
password-caps-lock = 大写锁定（Caps Lock）已开启。
