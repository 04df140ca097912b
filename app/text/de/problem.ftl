### What went wrong, and what to do next. Never say more than the English sentence: some must not reveal whether an account
### exists.

problem-body-too-large = Ihre Eingabe ist zu lang. Kürzen Sie sie und versuchen Sie es noch einmal.
problem-foreign-origin = Diese Anfrage kam von einer anderen Website. Öffnen Sie diese Seite direkt und versuchen Sie es noch einmal.
problem-invalid-input = Eine Ihrer Eingaben ist ungültig. Prüfen Sie sie und versuchen Sie es noch einmal.
problem-password-not-accepted = Dieses Passwort kann nicht verwendet werden. Wählen Sie ein anderes.
problem-password-too-common = Dieses Passwort ist zu leicht zu erraten. Wählen Sie ein anderes.
problem-password-history = Dieses Passwort haben Sie schon einmal verwendet. Wählen Sie ein neues.
problem-wrong-password = Dieses Passwort ist falsch. Prüfen Sie es und versuchen Sie es noch einmal.
problem-code-mismatch = Dieser Code ist falsch. Sehen Sie in der neuesten Nachricht nach oder fordern Sie einen neuen Code an.
problem-code-expired = Dieser Code ist abgelaufen oder wurde schon verwendet. Fordern Sie einen neuen Code an.
problem-confirmation-refused = Dieser Code ist falsch oder abgelaufen. Sehen Sie in der neuesten E-Mail nach oder fordern Sie einen neuen Code an. Wenn Sie Ihr Konto schon bestätigt haben, melden Sie sich an.
problem-reset-refused = Dieser Code ist falsch oder abgelaufen. Sehen Sie in der neuesten E-Mail nach oder fordern Sie einen neuen Code an.
problem-code-not-delivered = Wir konnten den Code nicht senden. Versuchen Sie es in ein paar Minuten noch einmal.
problem-too-many-attempts = Zu viele Versuche.
problem-email-taken = Zu dieser E-Mail-Adresse gibt es schon ein Konto. Verwenden Sie eine andere Adresse oder melden Sie sich an.
problem-sign-up-disabled = Hier können keine neuen Konten erstellt werden. Bitten Sie den Administrator um ein Konto.
problem-password-reset-unavailable = Dieses Passwort kann hier nicht zurückgesetzt werden. Wenden Sie sich an den Administrator.
problem-refused-by-trigger = Das ist nicht erlaubt. Fragen Sie den Administrator nach dem Grund.
problem-refused-by-pool = Der Anmeldedienst hat das nicht erlaubt. Versuchen Sie es noch einmal.
problem-blocked-by-firewall = Ihre Anfrage wurde blockiert. Versuchen Sie es über ein anderes Netzwerk noch einmal.
problem-concurrent-modification = Dies wurde gleichzeitig an anderer Stelle geändert. Laden Sie die Seite neu und versuchen Sie es noch einmal.
problem-no-longer-exists = Das gibt es nicht mehr. Laden Sie die Seite neu, um den aktuellen Stand zu sehen.
problem-wrong-credentials = E-Mail-Adresse oder Passwort ist falsch.
problem-user-not-confirmed = Ihr Konto ist noch nicht bestätigt. Geben Sie den Code aus der E-Mail ein.
problem-password-reset-required = Ihr Passwort muss zurückgesetzt werden. Verwenden Sie „Passwort vergessen?“ oder wenden Sie sich an den Administrator.
problem-temporary-password-expired = Ihr temporäres Passwort ist abgelaufen. Bitten Sie den Administrator um ein neues.
problem-login-expired = Die Zeit für Ihre Anmeldung ist abgelaufen. Versuchen Sie es noch einmal und achten Sie darauf, dass Ihr Browser Cookies akzeptiert.
problem-challenge-not-supported = Ihr Konto erfordert einen Anmeldeschritt, der hier nicht unterstützt wird. Melden Sie sich auf der separaten Seite an oder wenden Sie sich an den Administrator.
problem-login-mode-off = Diese Anmeldeart ist deaktiviert. Wählen Sie eine andere.
problem-software-token-mismatch = Dieser Code ist falsch. Geben Sie den neuesten Code aus Ihrer Authenticator-App ein und prüfen Sie, ob die Uhr Ihres Geräts richtig geht.
problem-software-token-mfa-not-found = Für Ihr Konto ist keine Authenticator-App eingerichtet. Richten Sie eine ein oder wählen Sie eine andere Methode.
problem-mfa-method-not-found = Diese Methode ist für Ihr Konto nicht eingerichtet. Wählen Sie eine andere oder wenden Sie sich an den Administrator.
problem-second-factor-required = Sie brauchen mindestens eine dieser Methoden. Aktivieren Sie zuerst eine andere.
problem-passkey-limit-reached = Sie können keine weiteren Passkeys hinzufügen. Entfernen Sie zuerst einen.
problem-passkey-not-enabled = Passkeys sind deaktiviert. Wählen Sie eine andere Anmeldeart.
problem-passkey-challenge-not-found = Das Erstellen des Passkeys hat zu lange gedauert. Beginnen Sie noch einmal.
problem-passkey-not-supported = Diese Art von Passkey wird nicht akzeptiert. Verwenden Sie ein anderes Gerät oder einen anderen Passkey-Manager.
problem-passkey-misconfigured = Passkeys sind nicht richtig eingerichtet. Nur der Administrator kann das beheben.
problem-device-key-exists = Dieses Gerät ist schon gespeichert. Sie müssen nichts tun.
problem-login-not-started-here = Diese Anmeldung ist abgelaufen oder wurde in einem anderen Browser begonnen. Versuchen Sie es noch einmal und achten Sie darauf, dass Ihr Browser Cookies akzeptiert.
problem-login-failed = Die Anmeldung hat nicht funktioniert. Versuchen Sie es noch einmal.
problem-browser-not-supported = Dieser Browser ist zu alt für diese Anmeldeart. Aktualisieren Sie ihn oder verwenden Sie einen anderen.
problem-not-logged-in = Sie sind nicht mehr angemeldet. Melden Sie sich an, um fortzufahren.
problem-access-token-expired = Ihre Anmeldung ist abgelaufen. Melden Sie sich noch einmal an, um fortzufahren.
problem-access-token-revoked = Ihre Anmeldung wurde an anderer Stelle beendet. Melden Sie sich noch einmal an, um fortzufahren.
problem-missing-scope = Diese Anmeldung erlaubt keine Änderungen an Ihrem Konto. Melden Sie sich ab und wählen Sie eine andere Anmeldeart.
problem-recent-login-required = Für diese Änderung müssen Sie sich vor Kurzem angemeldet haben. Melden Sie sich dafür noch einmal an.
problem-group-required = Ihr Konto ist nicht berechtigt, das zu sehen. Bitten Sie den Administrator um Zugriff.
problem-token-inspection-off = Der Administrator hat die Anzeige von Tokens deaktiviert.
problem-pool-busy = Der Anmeldedienst ist ausgelastet.
problem-pool-unavailable = Der Anmeldedienst antwortet nicht. Wer angemeldet ist, bleibt angemeldet.
problem-pool-misconfigured = Der Anmeldedienst ist nicht richtig eingerichtet. Nur der Administrator kann das beheben.
problem-temporarily-read-only = Konten können im Moment nicht geändert werden. Anmelden können Sie sich weiterhin.
problem-feature-unavailable = Der Anmeldedienst bietet das nicht an. Wenden Sie sich an den Administrator.
problem-trigger-failed = Im Anmeldedienst ist etwas fehlgeschlagen. Nur der Administrator kann das beheben.
problem-store-unavailable = Ihre Sitzung kann gerade nicht geladen werden.
problem-internal = Etwas ist schiefgegangen. Versuchen Sie es in einer Minute noch einmal.
# The words of an administrator, quoted. $detail: a sentence in any language.
problem-refused-with-detail = Das ist nicht erlaubt: „{ $detail }“.
# Sentences that follow another one.
problem-try-again = Versuchen Sie es gleich noch einmal.
# $time: minutes or seconds, such as 15 minutes.
problem-try-again-in = Versuchen Sie es in { $time } noch einmal.
# $reference: letters and digits.
problem-reference = Wenn das wiederholt passiert, nennen Sie Ihrem Administrator diese Referenz: { $reference }.
# How two sentences stand next to each other: without the space in languages that write none.
problem-two-sentences = { $first } { $second }
