### The password input and its button.

# Read out by screen readers. It must contain the words of password-show-short, which are on the button: at the start, if your
# language allows it (WCAG 2.2, 2.5.3).
password-show = Mostrar contraseña
# Read out by screen readers. It must contain the words of password-hide-short, which are on the button: at the start, if your
# language allows it (WCAG 2.2, 2.5.3).
password-hide = Ocultar contraseña
# On a small button: 10 characters at most.
password-show-short = Mostrar
# On a small button: 10 characters at most.
password-hide-short = Ocultar
# Announced, not shown.
password-shown = Tu contraseña está visible.
# Announced, not shown.
password-hidden = Tu contraseña está oculta.
# The key is on, which makes letters uppercase: use its name on keyboards of your language.
password-caps-lock = Bloq Mayús está activado.
