### The page for addresses that do not exist.

not-found-title = Page introuvable
not-found-lead = L’adresse contient peut-être une faute de frappe, ou la page a été déplacée.
not-found-home = Aller à l’accueil
not-found-log-in = Se connecter
not-found-profile = Ouvrir votre profil
