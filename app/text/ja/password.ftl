### The password input and its button.

# Read out by screen readers. It must contain the words of password-show-short, which are on the button: at the start, if your
# language allows it (WCAG 2.2, 2.5.3).
password-show = パスワードを表示する
# Read out by screen readers. It must contain the words of password-hide-short, which are on the button: at the start, if your
# language allows it (WCAG 2.2, 2.5.3).
password-hide = パスワードを非表示にする
# On a small button: 10 characters at most.
password-show-short = 表示
# On a small button: 10 characters at most.
password-hide-short = 非表示
# Announced, not shown.
password-shown = パスワードを表示しました。
# Announced, not shown.
password-hidden = パスワードを非表示にしました。
# The key is on, which makes letters uppercase: use its name on keyboards of your language.
password-caps-lock = Caps Lock がオンになっています。
