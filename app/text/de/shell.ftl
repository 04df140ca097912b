### The page before the application has started, and when it cannot start. The server puts these texts into the page.

shell-description = Konto erstellen, anmelden und jeden Claim in den eigenen Tokens ansehen.
shell-no-scripts = Poolgate benötigt JavaScript und WebAssembly. Aktivieren Sie beides in den Einstellungen Ihres Browsers und laden Sie dann diese Seite neu.
shell-failed = Poolgate konnte nicht geladen werden
shell-failed-lead = Ein Teil der Anwendung konnte nicht geladen werden oder sie wurde mit einem Fehler beendet. Laden Sie die Seite neu. Wenn das wiederholt passiert, prüfen Sie Ihre Verbindung oder aktualisieren Sie Ihren Browser.
# The browser runs no WebAssembly.
shell-blocked = Poolgate kann in diesem Browser nicht ausgeführt werden
shell-blocked-lead = Poolgate benötigt WebAssembly, das hier deaktiviert ist oder von Ihrer Organisation blockiert wird. Verwenden Sie einen anderen Browser oder bitten Sie Ihren Administrator, WebAssembly für diese Website zuzulassen.
shell-slow = Wird noch geladen. Ihre Verbindung ist möglicherweise langsam.
# Buttons: 30 characters at most.
shell-reload = Seite neu laden
shell-hosted-login = Auf separater Seite anmelden

# Pages about an application behind Poolgate, which the server itself writes.
shell-app-forbidden = Sie können diese Anwendung nicht öffnen
shell-app-log-in-again = Melden Sie sich noch einmal an, um diese Anwendung zu öffnen
shell-app-unavailable = Diese Anwendung ist gerade nicht verfügbar
shell-app-unavailable-lead = Ihre Anmeldung kann gerade nicht geprüft werden. Laden Sie die Seite in ein paar Sekunden neu.
shell-app-expired = Diese Anmeldung ist abgelaufen
shell-app-expired-lead = Sie hat zu lange gedauert oder wurde in einem anderen Browser begonnen.
shell-app-open = Anwendung öffnen
# The name of the user follows: end with a colon if a name cannot stand at the end of this sentence.
shell-app-user = Angemeldet als
# The names of groups follow.
shell-app-groups = Für Mitglieder von:
shell-app-groups-lead = Bitten Sie Ihren Administrator, Sie in eine dieser Gruppen aufzunehmen.
shell-app-max-age = Für diese Anwendung liegt Ihre Anmeldung zu lange zurück.
shell-app-second-factor = Für diese Anwendung müssen Sie sich mit einem zweiten Faktor anmelden.
shell-app-remembered-device = Dieser Browser ist bekannt, deshalb wurden Sie bei der Anmeldung nicht nach einem Code gefragt. Bei der nächsten Anmeldung werden Sie danach gefragt.
shell-app-no-second-factor = Sie haben sich ohne zweiten Faktor angemeldet. Richten Sie in Ihrem Konto einen ein oder wenden Sie sich an Ihren Administrator.
shell-app-factors-not-reported = Der Anmeldedienst teilt nicht mit, ob Sie einen verwendet haben. Wenden Sie sich an Ihren Administrator.
shell-app-login-cancelled = Sie haben die Anmeldeseite verlassen, bevor Sie angemeldet waren. Sie können es jederzeit noch einmal versuchen.
shell-app-login-failed = Die Anmeldung hat nicht funktioniert. Versuchen Sie es noch einmal.
shell-app-too-many-attempts = Zu viele Versuche. Warten Sie eine Weile, bevor Sie es noch einmal versuchen.
shell-app-pool-unavailable = Der Anmeldedienst antwortet nicht. Versuchen Sie es in ein paar Minuten noch einmal.
# Buttons: 40 characters at most.
shell-app-other-account = Anderes Konto verwenden
shell-app-someone-else = Mit anderem Konto anmelden
shell-app-again = Erneut anmelden
shell-app-continue = Weiter
