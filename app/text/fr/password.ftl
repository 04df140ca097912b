### The password input and its button.

# Read out by screen readers. It must contain the words of password-show-short, which are on the button: at the start, if your
# language allows it (WCAG 2.2, 2.5.3).
password-show = Afficher le mot de passe
# Read out by screen readers. It must contain the words of password-hide-short, which are on the button: at the start, if your
# language allows it (WCAG 2.2, 2.5.3).
password-hide = Masquer le mot de passe
# On a small button: 10 characters at most.
password-show-short = Afficher
# On a small button: 10 characters at most.
password-hide-short = Masquer
# Announced, not shown.
password-shown = Votre mot de passe est affiché.
# Announced, not shown.
password-hidden = Votre mot de passe est masqué.
# The key is on, which makes letters uppercase: use its name on keyboards of your language.
password-caps-lock = La touche Verr. Maj est activée.
