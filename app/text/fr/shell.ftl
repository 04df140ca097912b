### The page before the application has started, and when it cannot start. The server puts these texts into the page.

shell-description = Créez un compte, connectez-vous et consultez chaque claim de vos tokens.
shell-loading = Chargement…
shell-no-scripts = Poolgate a besoin de JavaScript et de WebAssembly. Activez-les dans les paramètres de votre navigateur, puis actualisez cette page.
shell-failed = Poolgate n’a pas pu se charger
shell-failed-lead = Une partie de l’application n’a pas pu être chargée, ou l’application s’est arrêtée sur une erreur. Actualisez la page. Si le problème persiste, vérifiez votre connexion ou mettez à jour votre navigateur.
# The browser runs no WebAssembly.
shell-blocked = Poolgate ne peut pas fonctionner dans ce navigateur
shell-blocked-lead = Poolgate a besoin de WebAssembly, qui est désactivé ici ou bloqué par votre organisation. Utilisez un autre navigateur, ou demandez à votre administrateur d’autoriser WebAssembly pour ce site.
shell-slow = Chargement toujours en cours. Votre connexion est peut-être lente.
# Buttons: 30 characters at most.
shell-reload = Actualiser la page
shell-hosted-login = Connexion sur une page séparée
