### The password input and its button.

# Read out by screen readers. It must contain the words of password-show-short, which are on the button: at the start, if your
# language allows it (WCAG 2.2, 2.5.3).
password-show = Mostra password
# Read out by screen readers. It must contain the words of password-hide-short, which are on the button: at the start, if your
# language allows it (WCAG 2.2, 2.5.3).
password-hide = Nascondi password
# On a small button: 10 characters at most.
password-show-short = Mostra
# On a small button: 10 characters at most.
password-hide-short = Nascondi
# Announced, not shown.
password-shown = La password è visibile.
# Announced, not shown.
password-hidden = La password è nascosta.
# The key is on, which makes letters uppercase: use its name on keyboards of your language.
password-caps-lock = Bloc Maiusc è attivo.
