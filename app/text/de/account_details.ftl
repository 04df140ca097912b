### The page for name, email and phone number. Titles and buttons: 25 characters at most.

account-details-title = Ihre persönlichen Daten
account-details-name = Name
account-details-save-name = Name speichern
account-details-name-saved = Ihr Name wurde gespeichert.
account-details-not-changed = Nichts zu speichern: Ihr Name ist unverändert.
# Instead of an email or phone number: there is none.
account-details-none = Nicht angegeben
# A badge next to an email or phone number: 15 characters at most.
account-details-verified = Bestätigt
account-details-not-verified = Nicht bestätigt
account-details-cancel = Abbrechen
account-details-have-code = Ich habe einen Code
account-details-new-email = Neue E-Mail-Adresse
account-details-new-email-hint = Wir senden einen Code an diese Adresse, um zu prüfen, ob sie Ihnen gehört.
account-details-other-phone-hint = Mit Ländervorwahl, zum Beispiel +49 151 12345678. Lassen Sie das Feld leer, um Ihre Nummer zu entfernen.
account-details-phone-saved = Ihre Telefonnummer wurde gespeichert.
account-details-phone-removed = Ihre Telefonnummer wurde entfernt.
account-details-email-changed = Ihre E-Mail-Adresse wurde geändert.
account-details-email = E-Mail-Adresse
account-details-phone = Telefonnummer
account-details-change-email = E-Mail-Adresse ändern
account-details-add-email = E-Mail-Adresse hinzufügen
account-details-change-phone = Telefonnummer ändern
account-details-add-phone = Telefonnummer hinzufügen
account-details-verify-email = E-Mail-Adresse bestätigen
account-details-verify-phone = Telefonnummer bestätigen
account-details-save-email = E-Mail-Adresse speichern
account-details-save-phone = Telefonnummer speichern
account-details-email-verified = Ihre E-Mail-Adresse ist bestätigt.
account-details-phone-verified = Ihre Telefonnummer ist bestätigt.
# $destination: a masked address or phone number, such as a***@e***.
account-details-code-sent = Wir haben einen Code an { $destination } gesendet. Geben Sie ihn ein, um den Vorgang abzuschließen.
account-details-email-code-missing = Geben Sie den Code aus der E-Mail ein.
account-details-phone-code-missing = Geben Sie den Code aus der SMS ein.
account-details-code-implausible = Codes haben 6 bis 8 Ziffern. Sehen Sie noch einmal in der Nachricht nach.
# $provider: the name of a company, such as Google.
account-details-replaced-by = Sie melden sich mit { $provider } an. Bei jeder Anmeldung können diese Daten durch die dort hinterlegten ersetzt werden.
