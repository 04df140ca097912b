### What is wrong with an input, below it: what to do.

field-error-email-missing = Geben Sie Ihre E-Mail-Adresse ein.
field-error-password-missing = Geben Sie Ihr Passwort ein.
field-error-current-password-missing = Geben Sie Ihr aktuelles Passwort ein.
field-error-code-missing = Geben Sie den Code aus der E-Mail ein.
field-error-given-name-missing = Geben Sie Ihren Vornamen ein.
field-error-family-name-missing = Geben Sie Ihren Nachnamen ein.
field-error-phone-number-missing = Geben Sie Ihre Telefonnummer ein.
field-error-value-missing = Geben Sie einen Wert ein.
# name@example.org is an example: use one that people in your language recognize.
field-error-email-implausible = Geben Sie eine E-Mail-Adresse wie name@example.org mit höchstens 128 Zeichen ein.
field-error-password-not-accepted = Dieses Passwort kann nicht verwendet werden. Wählen Sie ein anderes.
field-error-password-incorrect = Dieses Passwort ist falsch. Prüfen Sie es und versuchen Sie es noch einmal.
field-error-password-breaks-policy = Wählen Sie ein Passwort, das alle Regeln unten erfüllt.
field-error-code-implausible = Codes haben 6 bis 8 Ziffern. Sehen Sie noch einmal in der E-Mail nach.
field-error-name-not-accepted = Dieser Name kann nicht verwendet werden. Namen dürfen höchstens 2.048 Zeichen lang sein.
field-error-phone-number-implausible = Geben Sie die Nummer mit Ländervorwahl ein, zum Beispiel +49 151 12345678.
field-error-value-not-accepted = Geben Sie einen anderen Wert ein.
