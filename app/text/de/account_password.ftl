### The page for another password.

account-password-title = Passwort ändern
account-password-lead = Wenn Sie Ihr Passwort ändern, werden Ihre anderen Sitzungen beendet. Hier bleiben Sie angemeldet.
# Users can log in without a password, so they may have none.
account-password-present-hint = Wenn Sie noch kein Passwort haben, lassen Sie dieses Feld leer.
account-password-new-password = Neues Passwort
account-password-submit = Passwort ändern
# After the change. $count: how many other sessions of the user ended with it.
account-password-changed =
    { $count ->
        [0] Ihr Passwort wurde geändert. Sie haben keine anderen Sitzungen.
        [one] Ihr Passwort wurde geändert. Ihre andere Sitzung wurde beendet.
       *[other] Ihr Passwort wurde geändert. Ihre { $count } anderen Sitzungen wurden beendet.
    }
