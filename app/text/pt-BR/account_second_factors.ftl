### The page for second factors: what users are asked for besides the password. Buttons: 25 characters at most.

account-second-factors-title = Segundos fatores
account-second-factors-lead = Um segundo fator protege sua conta se alguém descobrir sua senha. No login, ele é solicitado depois da senha.
account-second-factors-none-offered = Não é possível alterar os segundos fatores aqui.
# A badge: 15 characters at most.
account-second-factors-on = Ativado
account-second-factors-off = Desativado
# A badge next to the second factor that is asked for first.
account-second-factors-preferred = Preferido
account-second-factors-set-up = Configurar
account-second-factors-replace-app = Configurar outro app
account-second-factors-turn-on = Ativar
account-second-factors-turn-off = Desativar
# Leaves everything as it is: the answer No to account-second-factors-confirm-off.
account-second-factors-keep = Manter ativado
account-second-factors-cancel = Cancelar
account-second-factors-set-up-app = Configure seu app autenticador
account-second-factors-set-up-app-lead = Escaneie este código com um app autenticador no seu celular. Depois, digite o código que o app mostrar.
account-second-factors-app-name = Nome do app ou do dispositivo
account-second-factors-app-name-hint = Você verá esse nome quando um código for solicitado.
# The button below the code that completes the set-up.
account-second-factors-finish = Ativar
account-second-factors-preference = Segundo fator solicitado no login
account-second-factors-ask-each-time = Escolher a cada vez
account-second-factors-save = Salvar
account-second-factors-saved = Sua escolha foi salva.
account-second-factors-sms = Códigos por SMS
account-second-factors-app = App autenticador
account-second-factors-email = Códigos por e-mail
account-second-factors-sms-description = Enviamos um código para seu número de telefone.
account-second-factors-app-description = Um app no seu celular mostra um novo código a cada 30 segundos. Funciona sem conexão.
account-second-factors-email-description = Enviamos um código para seu e-mail.
# Why a second factor cannot be turned on yet. The link account-second-factors-details follows.
account-second-factors-phone-needed = Primeiro, adicione e verifique seu número de telefone.
account-second-factors-email-needed = Primeiro, verifique seu e-mail.
account-second-factors-details = Abrir seus dados
# Asked before a second factor is turned off. $factor: sms_mfa (codes by text message), software_token_mfa
# (authenticator app) or email_otp (codes by email).
account-second-factors-confirm-off =
    { $factor ->
        [sms_mfa] Desativar “Códigos por SMS”?
        [software_token_mfa] Desativar “App autenticador”?
       *[email_otp] Desativar “Códigos por e-mail”?
    }
account-second-factors-confirm-last-off =
    { $factor ->
        [sms_mfa] Desativar “Códigos por SMS”? Depois disso, você fará login sem um segundo fator.
        [software_token_mfa] Desativar “App autenticador”? Depois disso, você fará login sem um segundo fator.
       *[email_otp] Desativar “Códigos por e-mail”? Depois disso, você fará login sem um segundo fator.
    }
account-second-factors-turned-on =
    { $factor ->
        [sms_mfa] Você ativou “Códigos por SMS”. Todas as suas outras sessões foram encerradas.
        [software_token_mfa] Você ativou “App autenticador”. Todas as suas outras sessões foram encerradas.
       *[email_otp] Você ativou “Códigos por e-mail”. Todas as suas outras sessões foram encerradas.
    }
account-second-factors-turned-off =
    { $factor ->
        [sms_mfa] Você desativou “Códigos por SMS”. Todas as suas outras sessões foram encerradas.
        [software_token_mfa] Você desativou “App autenticador”. Todas as suas outras sessões foram encerradas.
       *[email_otp] Você desativou “Códigos por e-mail”. Todas as suas outras sessões foram encerradas.
    }
