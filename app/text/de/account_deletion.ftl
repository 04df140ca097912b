### The page on which users delete their account. The three parts follow the lead as a list.

account-deletion-title = Konto löschen
account-deletion-lead = Das lässt sich nicht rückgängig machen. Gelöscht werden:
account-deletion-not-deleted = Nicht gelöscht wird, was andere Anwendungen mit demselben Anmeldedienst über Sie gespeichert haben. Wenden Sie sich dafür an deren Betreiber.
# A button: 25 characters at most.
account-deletion-delete = Konto löschen
account-deletion-hint = So löschen Sie Ihr Konto nicht versehentlich.
account-deletion-part-account = Ihr Konto mit Name, E-Mail-Adresse, Telefonnummer und Passwort
account-deletion-part-factors = Ihre zweiten Faktoren und Passkeys
account-deletion-part-sessions = alle Ihre Sitzungen, sodass Sie in jedem Browser abgemeldet sind
account-deletion-missing = Geben Sie den Namen ein, der über diesem Feld steht.
account-deletion-wrong = Das ist nicht der Name, der über diesem Feld steht. Prüfen Sie Ihre Eingabe und versuchen Sie es noch einmal.
# The label of an input. $name: the name or email of the user.
account-deletion-label = Geben Sie zur Bestätigung { $name } ein
