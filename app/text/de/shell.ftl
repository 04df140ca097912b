### The page before the application has started, and when it cannot start. The server puts these texts into the page.

shell-description = Konto erstellen, anmelden und jeden Claim in den eigenen Tokens ansehen.
shell-loading = Wird geladen …
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
