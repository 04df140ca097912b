### Problems that must not wait for the other texts: the connection, and an outdated page.

notice-offline = Sie sind offline. Stellen Sie eine Verbindung zu einem Netzwerk her und versuchen Sie es noch einmal.
notice-server-unreachable = Der Server ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.
# Below either of these, and below other problems that can pass.
notice-retries = Diese Seite versucht es auch automatisch erneut.
notice-out-of-date = Diese Seite ist veraltet. Laden Sie sie neu und versuchen Sie es noch einmal.
# Instead of a sentence that could not be loaded.
notice-not-loaded = Etwas ist schiefgegangen und die Erklärung dazu konnte nicht geladen werden. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.
# Another language could not be loaded.
notice-language-not-loaded = Diese Sprache konnte nicht geladen werden. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.
