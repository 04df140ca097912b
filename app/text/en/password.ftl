### The password input and its button.

# Read out by screen readers. It must contain the words of password-show-short, which are on the button: at the start, if your
# language allows it (WCAG 2.2, 2.5.3).
password-show = Show password
# Read out by screen readers. It must contain the words of password-hide-short, which are on the button: at the start, if your
# language allows it (WCAG 2.2, 2.5.3).
password-hide = Hide password
# On a small button: 10 characters at most.
password-show-short = Show
# On a small button: 10 characters at most.
password-hide-short = Hide
# Announced, not shown.
password-shown = Your password is shown.
# Announced, not shown.
password-hidden = Your password is hidden.
# The key is on, which makes letters uppercase: use its name on keyboards of your language.
password-caps-lock = Caps lock is on.
