### The page for another password.

account-password-title = Changer de mot de passe
account-password-lead = Changer de mot de passe met fin à vos autres sessions. Celle-ci reste ouverte.
# Users can log in without a password, so they may have none.
account-password-present-hint = Si vous n’avez pas encore de mot de passe, laissez ce champ vide.
account-password-new-password = Nouveau mot de passe
account-password-submit = Changer de mot de passe
# After the change. $count: how many other sessions of the user ended with it.
account-password-changed =
    { $count ->
        [0] Votre mot de passe a été modifié. Vous n’avez pas d’autre session.
        [one] Votre mot de passe a été modifié. Votre autre session a pris fin.
       *[other] Votre mot de passe a été modifié. Vos { $count } autres sessions ont pris fin.
    }
