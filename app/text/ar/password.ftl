### The password input and its button.

# Read out by screen readers. It must contain the words of password-show-short, which are on the button: at the start, if your
# language allows it (WCAG 2.2, 2.5.3).
password-show = إظهار كلمة المرور
# Read out by screen readers. It must contain the words of password-hide-short, which are on the button: at the start, if your
# language allows it (WCAG 2.2, 2.5.3).
password-hide = إخفاء كلمة المرور
# On a small button: 10 characters at most.
password-show-short = إظهار
# On a small button: 10 characters at most.
password-hide-short = إخفاء
# Announced, not shown.
password-shown = كلمة المرور ظاهرة.
# Announced, not shown.
password-hidden = كلمة المرور مخفية.
# The key is on, which makes letters uppercase: use its name on keyboards of your language.
password-caps-lock = مفتاح Caps Lock مفعّل.
