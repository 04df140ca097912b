### The password input and its button.

# Read out by screen readers. It must contain the words of password-show-short, which are on the button: at the start, if your
# language allows it (WCAG 2.2, 2.5.3).
password-show = Anzeigen des Passworts
# Read out by screen readers. It must contain the words of password-hide-short, which are on the button: at the start, if your
# language allows it (WCAG 2.2, 2.5.3).
password-hide = Ausblenden des Passworts
# On a small button: 10 characters at most.
password-show-short = Anzeigen
# On a small button: 10 characters at most.
password-hide-short = Ausblenden
# Announced, not shown.
password-shown = Ihr Passwort wird angezeigt.
# Announced, not shown.
password-hidden = Ihr Passwort ist ausgeblendet.
# The key is on, which makes letters uppercase: use its name on keyboards of your language.
password-caps-lock = Die Feststelltaste ist aktiviert.
