### The page for second factors: what users are asked for besides the password. Buttons: 25 characters at most.

account-second-factors-title = Secondo fattore
account-second-factors-lead = Un secondo fattore protegge il tuo account se qualcuno scopre la tua password. Al momento dell’accesso, ti viene chiesto dopo la password.
account-second-factors-none-offered = Qui il secondo fattore non può essere modificato.
# A badge: 15 characters at most.
account-second-factors-on = Attivo
account-second-factors-off = Non attivo
# A badge next to the second factor that is asked for first.
account-second-factors-preferred = Preferito
account-second-factors-set-up = Configura
account-second-factors-replace-app = Configura un’altra app
account-second-factors-turn-on = Attiva
account-second-factors-turn-off = Disattiva
# Leaves everything as it is: the answer No to account-second-factors-confirm-off.
account-second-factors-keep = Mantieni attivo
account-second-factors-cancel = Annulla
account-second-factors-set-up-app = Configura l’app di autenticazione
account-second-factors-set-up-app-lead = Scansiona questo codice con un’app di autenticazione sul telefono. Poi inserisci il codice mostrato dall’app.
account-second-factors-app-name = Nome dell’app o del dispositivo
account-second-factors-app-name-hint = Vedrai questo nome quando ti verrà chiesto un codice.
# The button below the code that completes the set-up.
account-second-factors-finish = Attiva
account-second-factors-preference = Secondo fattore da chiedere al momento dell’accesso
account-second-factors-ask-each-time = Fammi scegliere ogni volta
account-second-factors-save = Salva
account-second-factors-saved = La tua scelta è stata salvata.
account-second-factors-sms = Codici via SMS
account-second-factors-app = App di autenticazione
account-second-factors-email = Codici via email
account-second-factors-sms-description = Inviamo un codice al tuo numero di telefono.
account-second-factors-app-description = Un’app sul telefono mostra un nuovo codice ogni 30 secondi. Funziona anche senza connessione.
account-second-factors-email-description = Inviamo un codice al tuo indirizzo email.
# Why a second factor cannot be turned on yet. The link account-second-factors-details follows.
account-second-factors-phone-needed = Prima aggiungi e verifica il tuo numero di telefono.
account-second-factors-email-needed = Prima verifica il tuo indirizzo email.
account-second-factors-details = Apri i dati personali
# Asked before a second factor is turned off. $factor: sms_mfa (codes by text message), software_token_mfa
# (authenticator app) or email_otp (codes by email).
account-second-factors-confirm-off =
    { $factor ->
        [sms_mfa] Disattivare i codici via SMS?
        [software_token_mfa] Disattivare l’app di autenticazione?
       *[email_otp] Disattivare i codici via email?
    }
account-second-factors-confirm-last-off =
    { $factor ->
        [sms_mfa] Disattivare i codici via SMS? Accederai senza un secondo fattore.
        [software_token_mfa] Disattivare l’app di autenticazione? Accederai senza un secondo fattore.
       *[email_otp] Disattivare i codici via email? Accederai senza un secondo fattore.
    }
account-second-factors-turned-on =
    { $factor ->
        [sms_mfa] I codici via SMS sono attivi. Tutte le altre sessioni sono terminate.
        [software_token_mfa] L’app di autenticazione è attiva. Tutte le altre sessioni sono terminate.
       *[email_otp] I codici via email sono attivi. Tutte le altre sessioni sono terminate.
    }
account-second-factors-turned-off =
    { $factor ->
        [sms_mfa] I codici via SMS non sono più attivi. Tutte le altre sessioni sono terminate.
        [software_token_mfa] L’app di autenticazione non è più attiva. Tutte le altre sessioni sono terminate.
       *[email_otp] I codici via email non sono più attivi. Tutte le altre sessioni sono terminate.
    }
