### What went wrong, and what to do next. Never say more than the English sentence: some must not reveal whether an account
### exists.

problem-body-too-large = Votre saisie est trop longue. Raccourcissez-la et réessayez.
problem-foreign-origin = Cette requête provient d’un autre site. Ouvrez directement cette page et réessayez.
problem-invalid-input = L’une de vos saisies n’est pas valide. Vérifiez-la et réessayez.
problem-password-not-accepted = Ce mot de passe ne peut pas être utilisé. Choisissez-en un autre.
problem-password-too-common = Ce mot de passe est trop facile à deviner. Choisissez-en un autre.
problem-password-history = Vous avez déjà utilisé ce mot de passe. Choisissez-en un nouveau.
problem-wrong-password = Ce mot de passe est incorrect. Vérifiez-le et réessayez.
problem-code-mismatch = Ce code est incorrect. Consultez le message le plus récent, ou demandez un nouveau code.
problem-code-expired = Ce code a expiré ou a déjà été utilisé. Demandez un nouveau code.
problem-confirmation-refused = Ce code est incorrect ou a expiré. Consultez l’e-mail le plus récent, ou demandez un nouveau code. Si vous avez déjà confirmé votre compte, connectez-vous.
problem-reset-refused = Ce code est incorrect ou a expiré. Consultez l’e-mail le plus récent, ou demandez un nouveau code.
problem-code-not-delivered = Nous n’avons pas pu envoyer le code. Réessayez dans quelques minutes.
problem-too-many-attempts = Trop de tentatives.
problem-email-taken = Cette adresse e-mail appartient déjà à un compte. Utilisez-en une autre, ou connectez-vous.
problem-sign-up-disabled = Il n’est pas possible de créer un compte ici. Demandez-en un à l’administrateur.
problem-password-reset-unavailable = Ce mot de passe ne peut pas être réinitialisé ici. Contactez l’administrateur.
problem-refused-by-trigger = Cette opération n’est pas autorisée. Contactez l’administrateur pour savoir pourquoi.
problem-refused-by-pool = Le service de connexion n’a pas autorisé cette opération. Réessayez.
problem-blocked-by-firewall = Votre requête a été bloquée. Réessayez depuis un autre réseau.
problem-concurrent-modification = Une modification a été faite ailleurs au même moment. Actualisez la page et réessayez.
problem-no-longer-exists = Cet élément n’existe plus. Actualisez la page pour voir l’état actuel.
problem-wrong-credentials = Adresse e-mail ou mot de passe incorrect.
problem-user-not-confirmed = Votre compte n’est pas encore confirmé. Saisissez le code reçu par e-mail.
problem-password-reset-required = Votre mot de passe doit être réinitialisé. Utilisez « Mot de passe oublié ? » ou contactez l’administrateur.
problem-temporary-password-expired = Votre mot de passe temporaire a expiré. Demandez-en un nouveau à l’administrateur.
problem-login-expired = Le délai de connexion est dépassé. Réessayez, et vérifiez que votre navigateur accepte les cookies.
problem-challenge-not-supported = Votre compte exige une étape de connexion qui n’est pas prise en charge ici. Connectez-vous sur la page séparée, ou contactez l’administrateur.
problem-login-mode-off = Ce mode de connexion est désactivé. Choisissez-en un autre.
problem-software-token-mismatch = Ce code est incorrect. Saisissez le dernier code de votre application d’authentification, et vérifiez que votre appareil est à l’heure.
problem-software-token-mfa-not-found = Aucune application d’authentification n’est configurée pour votre compte. Configurez-en une, ou choisissez une autre méthode.
problem-mfa-method-not-found = Cette méthode n’est pas configurée pour votre compte. Choisissez-en une autre, ou contactez l’administrateur.
problem-second-factor-required = Il vous faut au moins l’une de ces méthodes. Activez-en d’abord une autre.
problem-passkey-limit-reached = Vous ne pouvez pas avoir plus de clés d’accès. Supprimez-en d’abord une.
problem-passkey-not-enabled = Les clés d’accès sont désactivées. Choisissez un autre mode de connexion.
problem-passkey-challenge-not-found = La création de la clé d’accès a pris trop de temps. Recommencez.
problem-passkey-not-supported = Ce type de clé d’accès n’est pas accepté. Utilisez un autre appareil ou un autre gestionnaire de clés d’accès.
problem-passkey-misconfigured = Les clés d’accès ne sont pas correctement configurées. Seul l’administrateur peut y remédier.
problem-device-key-exists = Cet appareil est déjà mémorisé. Vous n’avez rien à faire.
problem-login-not-started-here = Cette connexion a expiré ou a été commencée dans un autre navigateur. Réessayez, et vérifiez que votre navigateur accepte les cookies.
problem-login-failed = Cette connexion n’a pas abouti. Réessayez.
problem-browser-not-supported = Ce navigateur est trop ancien pour ce mode de connexion. Mettez-le à jour, ou utilisez-en un autre.
problem-not-logged-in = Votre session n’est plus ouverte. Connectez-vous pour continuer.
problem-access-token-expired = Votre connexion a expiré. Reconnectez-vous pour continuer.
problem-access-token-revoked = Votre connexion a été fermée ailleurs. Reconnectez-vous pour continuer.
problem-missing-scope = Cette connexion ne permet pas de modifier votre compte. Déconnectez-vous, et choisissez un autre mode de connexion.
problem-recent-login-required = Cette modification exige une connexion récente. Reconnectez-vous pour l’effectuer.
problem-group-required = Votre compte n’est pas autorisé à voir ce contenu. Demandez l’accès à l’administrateur.
problem-token-inspection-off = L’administrateur a désactivé l’affichage des tokens.
problem-pool-busy = Le service de connexion est très sollicité.
problem-pool-unavailable = Le service de connexion ne répond pas. Les sessions ouvertes le restent.
problem-pool-misconfigured = Le service de connexion n’est pas correctement configuré. Seul l’administrateur peut y remédier.
problem-temporarily-read-only = Les comptes ne peuvent pas être modifiés pour le moment. Vous pouvez toujours vous connecter.
problem-feature-unavailable = Le service de connexion ne propose pas cette fonction. Contactez l’administrateur.
problem-trigger-failed = Une opération du service de connexion a échoué. Seul l’administrateur peut y remédier.
problem-store-unavailable = Votre session ne peut pas être chargée pour le moment.
problem-internal = Une erreur s’est produite. Réessayez dans une minute.
# The words of an administrator, quoted. $detail: a sentence in any language.
problem-refused-with-detail = Cette opération n’est pas autorisée : « { $detail } ».
# Sentences that follow another one.
problem-try-again = Réessayez dans un instant.
# $time: minutes or seconds, such as 15 minutes.
problem-try-again-in = Réessayez dans { $time }.
# $reference: letters and digits.
problem-reference = Si le problème persiste, communiquez cette référence à votre administrateur : { $reference }.
# How two sentences stand next to each other: without the space in languages that write none.
problem-two-sentences = { $first } { $second }
