### The page for second factors: what users are asked for besides the password. Buttons: 25 characters at most.

account-second-factors-title = Zweiter Faktor
account-second-factors-lead = Ein zweiter Faktor schützt Ihr Konto, falls jemand Ihr Passwort erfährt. Bei der Anmeldung wird er im Anschluss an das Passwort abgefragt.
account-second-factors-none-offered = Der zweite Faktor kann hier nicht geändert werden.
# A badge: 15 characters at most.
account-second-factors-on = Aktiviert
account-second-factors-off = Deaktiviert
# A badge next to the second factor that is asked for first.
account-second-factors-preferred = Bevorzugt
account-second-factors-set-up = Einrichten
account-second-factors-replace-app = Andere App einrichten
account-second-factors-turn-on = Aktivieren
account-second-factors-turn-off = Deaktivieren
# Leaves everything as it is: the answer No to account-second-factors-confirm-off.
account-second-factors-keep = Aktiviert lassen
account-second-factors-cancel = Abbrechen
account-second-factors-set-up-app = Authenticator-App einrichten
account-second-factors-set-up-app-lead = Scannen Sie diesen Code mit einer Authenticator-App auf Ihrem Smartphone. Geben Sie dann den Code ein, den die App anzeigt.
account-second-factors-app-name = Name der App oder des Geräts
account-second-factors-app-name-hint = Diesen Namen sehen Sie, wenn Sie nach einem Code gefragt werden.
# The button below the code that completes the set-up.
account-second-factors-finish = Aktivieren
account-second-factors-preference = Welcher zweite Faktor soll bei der Anmeldung abgefragt werden?
account-second-factors-ask-each-time = Jedes Mal selbst wählen
account-second-factors-save = Speichern
account-second-factors-saved = Ihre Auswahl wurde gespeichert.
account-second-factors-sms = Codes per SMS
account-second-factors-app = Authenticator-App
account-second-factors-email = Codes per E-Mail
account-second-factors-sms-description = Wir senden einen Code an Ihre Telefonnummer.
account-second-factors-app-description = Eine App auf Ihrem Smartphone zeigt alle 30 Sekunden einen neuen Code an. Das funktioniert auch offline.
account-second-factors-email-description = Wir senden einen Code an Ihre E‑Mail-Adresse.
# Why a second factor cannot be turned on yet. The link account-second-factors-details follows.
account-second-factors-phone-needed = Fügen Sie zuerst Ihre Telefonnummer hinzu und bestätigen Sie sie.
account-second-factors-email-needed = Bestätigen Sie zuerst Ihre E-Mail-Adresse.
account-second-factors-details = Persönliche Daten öffnen
# Asked before a second factor is turned off. $factor: sms_mfa (codes by text message), software_token_mfa
# (authenticator app) or email_otp (codes by email).
account-second-factors-confirm-off =
    { $factor ->
        [sms_mfa] Codes per SMS deaktivieren?
        [software_token_mfa] Authenticator-App deaktivieren?
       *[email_otp] Codes per E-Mail deaktivieren?
    }
account-second-factors-confirm-last-off =
    { $factor ->
        [sms_mfa] Codes per SMS deaktivieren? Sie melden sich dann ohne zweiten Faktor an.
        [software_token_mfa] Authenticator-App deaktivieren? Sie melden sich dann ohne zweiten Faktor an.
       *[email_otp] Codes per E-Mail deaktivieren? Sie melden sich dann ohne zweiten Faktor an.
    }
account-second-factors-turned-on =
    { $factor ->
        [sms_mfa] Codes per SMS sind aktiviert. Überall sonst wurden Sie abgemeldet.
        [software_token_mfa] Die Authenticator-App ist aktiviert. Überall sonst wurden Sie abgemeldet.
       *[email_otp] Codes per E-Mail sind aktiviert. Überall sonst wurden Sie abgemeldet.
    }
account-second-factors-turned-off =
    { $factor ->
        [sms_mfa] Codes per SMS sind deaktiviert. Überall sonst wurden Sie abgemeldet.
        [software_token_mfa] Die Authenticator-App ist deaktiviert. Überall sonst wurden Sie abgemeldet.
       *[email_otp] Codes per E-Mail sind deaktiviert. Überall sonst wurden Sie abgemeldet.
    }
