### The page for second factors: what users are asked for besides the password. Buttons: 25 characters at most.

account-second-factors-title = Segundos factores
account-second-factors-lead = Un segundo factor protege tu cuenta si alguien averigua tu contraseña. Al iniciar sesión, se te pide después de la contraseña.
account-second-factors-none-offered = Los segundos factores no se pueden cambiar aquí.
# A badge: 15 characters at most.
account-second-factors-on = Activado
account-second-factors-off = Desactivado
# A badge next to the second factor that is asked for first.
account-second-factors-preferred = Preferido
account-second-factors-set-up = Configurar
account-second-factors-replace-app = Configurar otra app
account-second-factors-turn-on = Activar
account-second-factors-turn-off = Desactivar
# Leaves everything as it is: the answer No to account-second-factors-confirm-off.
account-second-factors-keep = No desactivar
account-second-factors-cancel = Cancelar
account-second-factors-set-up-app = Configura tu app de autenticación
account-second-factors-set-up-app-lead = Escanea este código con una app de autenticación en tu teléfono. Después, introduce el código que muestre la app.
account-second-factors-app-name = Nombre de la app o del dispositivo
account-second-factors-app-name-hint = Verás este nombre cuando se te pida un código.
# The button below the code that completes the set-up.
account-second-factors-finish = Activar
account-second-factors-preference = Segundo factor que se pide al iniciar sesión
account-second-factors-ask-each-time = Elegir cada vez
account-second-factors-save = Guardar
account-second-factors-saved = Se ha guardado tu elección.
account-second-factors-sms = Códigos por SMS
account-second-factors-app = App de autenticación
account-second-factors-email = Códigos por correo
account-second-factors-sms-description = Enviamos un código a tu número de teléfono.
account-second-factors-app-description = Una app de tu teléfono muestra un código nuevo cada 30 segundos. Funciona sin conexión.
account-second-factors-email-description = Enviamos un código a tu correo electrónico.
# Why a second factor cannot be turned on yet. The link account-second-factors-details follows.
account-second-factors-phone-needed = Primero, añade y verifica tu número de teléfono.
account-second-factors-email-needed = Primero, verifica tu correo electrónico.
account-second-factors-details = Abrir tus datos
# Asked before a second factor is turned off. $factor: sms_mfa (codes by text message), software_token_mfa
# (authenticator app) or email_otp (codes by email).
account-second-factors-confirm-off =
    { $factor ->
        [sms_mfa] ¿Desactivar «Códigos por SMS»?
        [software_token_mfa] ¿Desactivar «App de autenticación»?
       *[email_otp] ¿Desactivar «Códigos por correo»?
    }
account-second-factors-confirm-last-off =
    { $factor ->
        [sms_mfa] ¿Desactivar «Códigos por SMS»? A partir de entonces iniciarás sesión sin un segundo factor.
        [software_token_mfa] ¿Desactivar «App de autenticación»? A partir de entonces iniciarás sesión sin un segundo factor.
       *[email_otp] ¿Desactivar «Códigos por correo»? A partir de entonces iniciarás sesión sin un segundo factor.
    }
account-second-factors-turned-on =
    { $factor ->
        [sms_mfa] Se ha activado «Códigos por SMS». Se han cerrado todas tus demás sesiones.
        [software_token_mfa] Se ha activado «App de autenticación». Se han cerrado todas tus demás sesiones.
       *[email_otp] Se ha activado «Códigos por correo». Se han cerrado todas tus demás sesiones.
    }
account-second-factors-turned-off =
    { $factor ->
        [sms_mfa] Se ha desactivado «Códigos por SMS». Se han cerrado todas tus demás sesiones.
        [software_token_mfa] Se ha desactivado «App de autenticación». Se han cerrado todas tus demás sesiones.
       *[email_otp] Se ha desactivado «Códigos por correo». Se han cerrado todas tus demás sesiones.
    }
