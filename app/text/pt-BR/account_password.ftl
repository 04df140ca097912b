### The page for another password.

account-password-title = Alterar sua senha
account-password-lead = Quando você altera a senha, suas outras sessões são encerradas. A sessão neste navegador continua.
# Users can log in without a password, so they may have none.
account-password-present-hint = Se você ainda não tem senha, deixe este campo em branco.
account-password-new-password = Nova senha
account-password-submit = Alterar senha
# After the change. $count: how many other sessions of the user ended with it.
account-password-changed =
    { $count ->
        [0] Sua senha foi alterada. Você não tem outras sessões.
        [one] Sua senha foi alterada. Sua outra sessão foi encerrada.
       *[other] Sua senha foi alterada. Suas outras { $count } sessões foram encerradas.
    }
