### The page for another password.

account-password-title = Cambia password
account-password-lead = Quando cambi la password, le altre sessioni terminano. Questa resta attiva.
# Users can log in without a password, so they may have none.
account-password-present-hint = Se non hai ancora una password, lascia vuoto questo campo.
account-password-new-password = Nuova password
account-password-submit = Cambia password
# After the change. $count: how many other sessions of the user ended with it.
account-password-changed =
    { $count ->
        [0] La password è stata cambiata. Non hai altre sessioni.
        [one] La password è stata cambiata. L’altra sessione è terminata.
       *[other] La password è stata cambiata. Le altre { $count } sessioni sono terminate.
    }
