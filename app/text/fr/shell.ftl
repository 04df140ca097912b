### The page before the application has started, and when it cannot start. The server puts these texts into the page.

shell-description = Créez un compte, connectez-vous et consultez chaque claim de vos tokens.
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

# Pages about an application behind Poolgate, which the server itself writes.
shell-app-forbidden = Vous ne pouvez pas ouvrir cette application
shell-app-log-in-again = Reconnectez-vous pour ouvrir cette application
shell-app-unavailable = Cette application n’est pas disponible pour le moment
shell-app-unavailable-lead = Votre connexion ne peut pas être vérifiée pour le moment. Actualisez la page dans quelques secondes.
shell-app-expired = Cette connexion a expiré
shell-app-expired-lead = Elle a pris trop de temps, ou a été commencée dans un autre navigateur.
shell-app-open = Ouvrir l’application
# The name of the user follows: end with a colon if a name cannot stand at the end of this sentence.
shell-app-user = Compte connecté :
# The names of groups follow.
shell-app-groups = Pour les membres de :
shell-app-groups-lead = Demandez à votre administrateur de vous ajouter à l’un de ces groupes.
shell-app-max-age = Votre connexion est trop ancienne pour cette application.
shell-app-second-factor = Cette application exige une connexion avec un second facteur.
shell-app-remembered-device = Ce navigateur est mémorisé : aucun code ne vous a donc été demandé lors de la connexion. Un code vous sera demandé lors de la prochaine connexion.
shell-app-no-second-factor = Vous n’en avez pas utilisé lors de votre connexion. Configurez un second facteur dans votre compte, ou contactez votre administrateur.
shell-app-factors-not-reported = Le service de connexion n’indique pas si vous en avez utilisé un. Contactez votre administrateur.
shell-app-login-cancelled = Vous avez quitté la page de connexion avant de vous connecter. Vous pouvez réessayer à tout moment.
shell-app-login-failed = Cette connexion n’a pas abouti. Réessayez.
shell-app-too-many-attempts = Trop de tentatives. Patientez un moment avant de réessayer.
shell-app-pool-unavailable = Le service de connexion ne répond pas. Réessayez dans quelques minutes.
# Buttons: 40 characters at most.
shell-app-other-account = Utiliser un autre compte
shell-app-someone-else = Se connecter avec un autre compte
shell-app-again = Se reconnecter
shell-app-continue = Continuer
