### Problems that must not wait for the other texts: the connection, and an outdated page.

notice-offline = Vous êtes hors ligne. Connectez-vous à un réseau et réessayez.
notice-server-unreachable = Impossible de joindre le serveur. Vérifiez votre connexion et réessayez.
# Below either of these, and below other problems that can pass.
notice-retries = Cette page réessaie aussi automatiquement.
notice-out-of-date = Cette page n’est plus à jour. Actualisez-la et réessayez.
# Instead of a sentence that could not be loaded.
notice-not-loaded = Une erreur s’est produite, et l’explication n’a pas pu être chargée. Vérifiez votre connexion et réessayez.
# Another language could not be loaded.
notice-language-not-loaded = Cette langue n’a pas pu être chargée. Vérifiez votre connexion et réessayez.
