### The home page.

# In the title of the window.
home-title = Bienvenue
home-heading = Connexion pour les user pools d’Amazon Cognito
# Instead of home-heading. $operator: the name of the operator.
home-welcome = Bienvenue chez { $operator }
home-lead = Créez un compte, connectez-vous et consultez chaque claim de vos tokens.
home-create-account = Créer un compte
home-log-in = Se connecter
home-heading-logged-in = Bonjour
# The name of the user follows: end with a colon if a name cannot stand at the end of this sentence.
home-lead-logged-in = Vous utilisez le compte
home-profile = Ouvrir votre profil
home-account = Gérer votre compte
home-reasons = Comment ça marche
home-password-stays = Votre mot de passe reste chez vous
home-password-stays-lead = Quand vous vous connectez sur ce site, votre navigateur prouve qu’il connaît le mot de passe sans l’envoyer.
home-two-ways = Deux façons de se connecter
home-two-ways-lead = Connectez-vous ici même, ou sur les pages hébergées de votre user pool. Dans les deux cas, vous obtenez la même session.
home-nothing-hidden = Rien de caché
home-nothing-hidden-lead = Votre profil affiche chaque claim de vos tokens, sa signification et la date d’expiration du token.
home-logged-out-everywhere = Toutes vos sessions ont pris fin. Les autres applications peuvent mettre un certain temps à s’en apercevoir.
home-account-deleted = Votre compte a été supprimé, et toutes vos sessions ont pris fin.
