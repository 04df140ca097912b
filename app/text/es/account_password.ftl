### The page for another password.

account-password-title = Cambiar tu contraseña
account-password-lead = Al cambiar la contraseña, tus demás sesiones finalizan. En este navegador, la sesión sigue iniciada.
# Users can log in without a password, so they may have none.
account-password-present-hint = Si aún no tienes contraseña, deja este campo vacío.
account-password-new-password = Nueva contraseña
account-password-submit = Cambiar contraseña
# After the change. $count: how many other sessions of the user ended with it.
account-password-changed =
    { $count ->
        [0] Se ha cambiado tu contraseña. No tienes otras sesiones.
        [one] Se ha cambiado tu contraseña. Tu otra sesión ha finalizado.
       *[other] Se ha cambiado tu contraseña. Tus otras { $count } sesiones han finalizado.
    }
