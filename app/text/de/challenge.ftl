### The steps of a login after the password: codes, passkeys, a new password. Headings: 40 characters at most; buttons: 30.

# The name of the user follows: end with a colon if a name cannot stand at the end of this sentence.
challenge-logging-in-as = Anmeldung als
challenge-other-account = Anderes Konto verwenden
challenge-trust-device = Auf diesem Gerät nicht mehr nach einem Code fragen
challenge-trust-device-hint = Wählen Sie das nur auf einem Gerät, das sonst niemand benutzt.
challenge-sms-code = Code aus der SMS eingeben
challenge-email-code = Code aus der E‑Mail eingeben
challenge-authenticator-code = Code aus der App eingeben
challenge-code-in-app = Öffnen Sie Ihre Authenticator-App und geben Sie den angezeigten Code ein.
# Cognito cannot send another code for a second factor.
challenge-no-email-code = Kein Code? Warten Sie eine Minute und sehen Sie im Spam-Ordner nach. Um einen neuen Code zu erhalten, beginnen Sie von vorn.
challenge-no-sms-code = Kein Code? Warten Sie eine Minute. Um einen neuen Code zu erhalten, beginnen Sie von vorn.
challenge-no-code-yet = Nichts angekommen? Es kann eine Minute dauern.
challenge-no-app = Sie können Ihre App nicht verwenden? Wenden Sie sich an den Administrator, der diesen Schritt zurücksetzen kann.
challenge-start-over = Von vorn beginnen
challenge-resend = Neuen Code senden
challenge-resent = Wir haben einen neuen Code gesendet. Frühere Codes sind nicht mehr gültig.
challenge-code-missing = Geben Sie den Code ein.
challenge-code-implausible = Codes haben 6 bis 8 Ziffern. Prüfen Sie den Code und geben Sie ihn noch einmal ein.
challenge-new-password = Neues Passwort wählen
challenge-new-password-lead = Sie haben sich mit einem temporären Passwort angemeldet. Wählen Sie eines, das nur Sie kennen.
# There are also attributes to enter.
challenge-new-password-and-attributes-lead = Sie haben sich mit einem temporären Passwort angemeldet. Wählen Sie eines, das nur Sie kennen, und vervollständigen Sie Ihr Konto.
challenge-choose-second-factor = Womit bestätigen Sie Ihre Identität?
challenge-choose-second-factor-lead = Für Ihr Konto gibt es mehrere zweite Faktoren. Wählen Sie einen aus.
challenge-set-up-second-factor = Konto schützen
challenge-set-up-second-factor-lead = Ihr Konto braucht neben dem Passwort einen zweiten Faktor. Wählen Sie aus, welchen Sie einrichten möchten.
challenge-no-factor = Keine der verfügbaren Möglichkeiten funktioniert hier. Wenden Sie sich an den Administrator.
challenge-set-up-authenticator = Authenticator-App einrichten
challenge-set-up-authenticator-lead = Scannen Sie diesen Code mit einer Authenticator-App auf Ihrem Smartphone.
challenge-then-enter-code = Geben Sie dann den Code ein, den die App anzeigt.
challenge-question = Noch eine Frage
# The pool did not say what it asks.
challenge-question-lead = Beantworten Sie die Frage, um fortzufahren.
challenge-answer = Antwort
challenge-answer-missing = Geben Sie Ihre Antwort ein.
# The pool asks the same question again.
challenge-answer-not-accepted = Diese Antwort wurde nicht akzeptiert. Versuchen Sie es noch einmal.
challenge-choose-factor = Wie möchten Sie sich anmelden?
challenge-choose-factor-lead = Wählen Sie eine dieser Möglichkeiten.
challenge-password = Passwort eingeben
challenge-password-lead = Melden Sie sich mit Ihrem Passwort an.
challenge-passkey = Passkey verwenden
challenge-passkey-lead = Ihr Gerät fragt nach Fingerabdruck, Gesicht, PIN oder Sicherheitsschlüssel.
challenge-use-passkey = Mit Passkey fortfahren
challenge-attribute-not-accepted = Dieser Wert kann nicht verwendet werden. Geben Sie einen anderen ein.
# $destination: a masked address or phone number, such as a***@e***.
challenge-code-sent = Wir haben einen Code an { $destination } gesendet.
# $app: the name that the user gave to the app or device.
challenge-code-in = Geben Sie den Code ein, den Ihre Authenticator-App anzeigt ({ $app }).
challenge-sent-code-incorrect = Dieser Code ist falsch. Geben Sie den Code aus der neuesten Nachricht ein.
challenge-sent-code-expired = Dieser Code ist abgelaufen oder wurde schon verwendet. Lassen Sie sich einen neuen senden.
challenge-sent-code-expired-log-in = Dieser Code ist abgelaufen oder wurde schon verwendet. Um einen neuen Code zu erhalten, melden Sie sich noch einmal an.
# $time: minutes or seconds, such as 3 minutes.
challenge-time-left = Sie haben noch { $time } für diesen Schritt.
# The ways to log in, as buttons.
challenge-factor-password = Passwort
challenge-factor-passkey = Passkey
challenge-factor-email = Code per E-Mail
challenge-factor-sms = Code per SMS
challenge-factor-app = Code aus der Authenticator-App
challenge-set-up-sms = Codes per SMS erhalten
challenge-set-up-app = Authenticator-App verwenden
challenge-set-up-email = Codes per E-Mail erhalten
challenge-passkey-not-used = Es wurde kein Passkey verwendet. Vielleicht haben Sie abgebrochen oder zu lange gewartet, oder auf diesem Gerät gibt es keinen Passkey für diese Website. Versuchen Sie es noch einmal oder verwenden Sie ein anderes Gerät.
challenge-passkey-not-supported = Dieser Browser kann keine Passkeys verwenden. Aktualisieren Sie ihn oder verwenden Sie einen anderen.
challenge-passkey-wrong-address = Für diese Webadresse sind keine Passkeys eingerichtet. Nur der Administrator kann das beheben.
challenge-passkey-failed = Ihr Passkey konnte nicht verwendet werden. Versuchen Sie es noch einmal.
# $label: what the account needs, such as Given name.
challenge-attribute-missing = Geben Sie einen Wert für „{ $label }“ ein.
