### The page for second factors: what users are asked for besides the password. Buttons: 25 characters at most.

account-second-factors-title = Second facteur
account-second-factors-lead = Un second facteur protège votre compte si quelqu’un découvre votre mot de passe. Lors de la connexion, il vous est demandé après le mot de passe.
account-second-factors-none-offered = Le second facteur ne peut pas être modifié ici.
# A badge: 15 characters at most.
account-second-factors-on = Activé
account-second-factors-off = Désactivé
# A badge next to the second factor that is asked for first.
account-second-factors-preferred = Par défaut
account-second-factors-set-up = Configurer
account-second-factors-replace-app = Changer d’application
account-second-factors-turn-on = Activer
account-second-factors-turn-off = Désactiver
# Leaves everything as it is: the answer No to account-second-factors-confirm-off.
account-second-factors-keep = Laisser activé
account-second-factors-cancel = Annuler
account-second-factors-set-up-app = Configurer l’application d’authentification
account-second-factors-set-up-app-lead = Scannez ce code avec une application d’authentification sur votre téléphone. Saisissez ensuite le code que l’application affiche.
account-second-factors-app-name = Nom de l’application ou de l’appareil
account-second-factors-app-name-hint = Ce nom s’affiche quand un code vous est demandé.
# The button below the code that completes the set-up.
account-second-factors-finish = Activer
account-second-factors-preference = Second facteur à demander lors de la connexion
account-second-factors-ask-each-time = Me laisser choisir à chaque fois
account-second-factors-save = Enregistrer
account-second-factors-saved = Votre choix a été enregistré.
account-second-factors-sms = Codes par SMS
account-second-factors-app = Application d’authentification
account-second-factors-email = Codes par e-mail
account-second-factors-sms-description = Nous envoyons un code à votre numéro de téléphone.
account-second-factors-app-description = Une application sur votre téléphone affiche un nouveau code toutes les 30 secondes. Elle fonctionne sans connexion.
account-second-factors-email-description = Nous envoyons un code à votre adresse e-mail.
# Why a second factor cannot be turned on yet. The link account-second-factors-details follows.
account-second-factors-phone-needed = Ajoutez et vérifiez d’abord votre numéro de téléphone.
account-second-factors-email-needed = Vérifiez d’abord votre adresse e-mail.
account-second-factors-details = Ouvrir vos coordonnées
# Asked before a second factor is turned off. $factor: sms_mfa (codes by text message), software_token_mfa
# (authenticator app) or email_otp (codes by email).
account-second-factors-confirm-off =
    { $factor ->
        [sms_mfa] Désactiver les codes par SMS ?
        [software_token_mfa] Désactiver l’application d’authentification ?
       *[email_otp] Désactiver les codes par e-mail ?
    }
account-second-factors-confirm-last-off =
    { $factor ->
        [sms_mfa] Désactiver les codes par SMS ? Vous vous connecterez alors sans second facteur.
        [software_token_mfa] Désactiver l’application d’authentification ? Vous vous connecterez alors sans second facteur.
       *[email_otp] Désactiver les codes par e-mail ? Vous vous connecterez alors sans second facteur.
    }
account-second-factors-turned-on =
    { $factor ->
        [sms_mfa] Les codes par SMS sont activés. Toutes vos autres sessions ont pris fin.
        [software_token_mfa] L’application d’authentification est activée. Toutes vos autres sessions ont pris fin.
       *[email_otp] Les codes par e-mail sont activés. Toutes vos autres sessions ont pris fin.
    }
account-second-factors-turned-off =
    { $factor ->
        [sms_mfa] Les codes par SMS sont désactivés. Toutes vos autres sessions ont pris fin.
        [software_token_mfa] L’application d’authentification est désactivée. Toutes vos autres sessions ont pris fin.
       *[email_otp] Les codes par e-mail sont désactivés. Toutes vos autres sessions ont pris fin.
    }
