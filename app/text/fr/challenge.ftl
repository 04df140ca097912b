### The steps of a login after the password: codes, passkeys, a new password. Headings: 40 characters at most; buttons: 30.

# The name of the user follows: end with a colon if a name cannot stand at the end of this sentence.
challenge-logging-in-as = Connexion en tant que
challenge-other-account = Utiliser un autre compte
challenge-trust-device = Ne plus demander de code sur cet appareil
challenge-trust-device-hint = Cochez cette case uniquement si personne d’autre n’utilise cet appareil.
challenge-sms-code = Saisissez le code reçu par SMS
challenge-email-code = Saisissez le code reçu par e-mail
challenge-authenticator-code = Saisissez le code de votre application
challenge-code-in-app = Ouvrez votre application d’authentification et saisissez le code qu’elle affiche.
# Cognito cannot send another code for a second factor.
challenge-no-email-code = Pas de code ? Patientez une minute et regardez dans vos spams. Pour obtenir un nouveau code, recommencez.
challenge-no-sms-code = Pas de code ? Patientez une minute. Pour obtenir un nouveau code, recommencez.
challenge-no-code-yet = Vous n’avez rien reçu ? Cela peut prendre une minute.
challenge-no-app = Vous ne pouvez pas utiliser votre application ? Contactez l’administrateur, qui peut réinitialiser cette étape.
challenge-start-over = Recommencer
challenge-resend = Envoyer un nouveau code
challenge-resent = Nous avons envoyé un nouveau code. Les codes précédents ne fonctionnent plus.
challenge-code-missing = Saisissez le code.
challenge-code-implausible = Les codes comportent de 6 à 8 chiffres. Vérifiez le code et saisissez-le de nouveau.
challenge-new-password = Choisissez un nouveau mot de passe
challenge-new-password-lead = Vous avez utilisé un mot de passe temporaire. Choisissez-en un que personne d’autre ne connaît.
# There are also attributes to enter.
challenge-new-password-and-attributes-lead = Vous avez utilisé un mot de passe temporaire. Choisissez-en un que personne d’autre ne connaît, et complétez votre compte.
challenge-choose-second-factor = Comment confirmer votre identité ?
challenge-choose-second-factor-lead = Votre compte a plusieurs seconds facteurs. Choisissez-en un.
challenge-set-up-second-factor = Protégez votre compte
challenge-set-up-second-factor-lead = Votre compte a besoin d’un second facteur en plus du mot de passe. Choisissez celui que vous voulez configurer.
challenge-no-factor = Aucune des méthodes disponibles ne fonctionne ici. Contactez l’administrateur.
challenge-set-up-authenticator = Configurez votre application
challenge-set-up-authenticator-lead = Scannez ce code avec une application d’authentification sur votre téléphone.
challenge-then-enter-code = Saisissez ensuite le code que l’application affiche.
challenge-question = Encore une question
# The pool did not say what it asks.
challenge-question-lead = Répondez à la question pour continuer.
challenge-answer = Réponse
challenge-answer-missing = Saisissez votre réponse.
# The pool asks the same question again.
challenge-answer-not-accepted = Cette réponse n’a pas été acceptée. Réessayez.
challenge-choose-factor = Comment voulez-vous vous connecter ?
challenge-choose-factor-lead = Choisissez l’une de ces méthodes.
challenge-password = Saisissez votre mot de passe
challenge-password-lead = Connectez-vous avec votre mot de passe.
challenge-passkey = Utilisez votre clé d’accès
challenge-passkey-lead = Votre appareil vous demande votre empreinte digitale, votre visage, votre code ou une clé de sécurité.
challenge-use-passkey = Continuer avec la clé d’accès
challenge-attribute-not-accepted = Cette valeur ne peut pas être utilisée. Saisissez-en une autre.
# $destination: a masked address or phone number, such as a***@e***.
challenge-code-sent = Nous avons envoyé un code à { $destination }.
# $app: the name that the user gave to the app or device.
challenge-code-in = Saisissez le code qu’affiche votre application d’authentification ({ $app }).
challenge-sent-code-incorrect = Ce code est incorrect. Saisissez le code du message le plus récent.
challenge-sent-code-expired = Ce code a expiré ou a déjà été utilisé. Demandez un nouveau code.
challenge-sent-code-expired-log-in = Ce code a expiré ou a déjà été utilisé. Pour obtenir un nouveau code, reconnectez-vous.
# $time: minutes or seconds, such as 3 minutes.
challenge-time-left = Il vous reste { $time } pour cette étape.
# The ways to log in, as buttons.
challenge-factor-password = Mot de passe
challenge-factor-passkey = Clé d’accès
challenge-factor-email = Code par e-mail
challenge-factor-sms = Code par SMS
challenge-factor-app = Application d’authentification
challenge-set-up-sms = Recevoir des codes par SMS
challenge-set-up-app = Application d’authentification
challenge-set-up-email = Recevoir des codes par e-mail
challenge-passkey-not-used = Aucune clé d’accès n’a été utilisée. Vous avez peut-être annulé ou trop attendu, ou bien cet appareil n’a pas de clé d’accès pour ce site. Réessayez, ou utilisez un autre appareil.
challenge-passkey-not-supported = Ce navigateur ne prend pas en charge les clés d’accès. Mettez-le à jour, ou utilisez-en un autre.
challenge-passkey-wrong-address = Les clés d’accès ne sont pas configurées pour l’adresse de ce site. Seul l’administrateur peut y remédier.
challenge-passkey-failed = Votre clé d’accès n’a pas pu être utilisée. Réessayez.
# $label: what the account needs, such as Given name.
challenge-attribute-missing = Saisissez une valeur pour « { $label } ».
