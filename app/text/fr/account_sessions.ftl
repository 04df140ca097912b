### The page with the places in which the user is logged in. Buttons: 30 characters at most.

account-sessions-title = Sessions
account-sessions-lead = Vous avez une session ouverte sur ce site dans chacun de ces navigateurs.
# A badge: 20 characters at most.
account-sessions-this-session = Ce navigateur
# The label of an IP address.
account-sessions-address = Adresse
account-sessions-logged-in = Connexion
account-sessions-started = Début
account-sessions-last-used = Dernière utilisation
account-sessions-method = Mode de connexion
account-sessions-end = Mettre fin à la session
account-sessions-ended = La session a pris fin.
account-sessions-end-others = Mettre fin aux autres sessions
account-sessions-confirm-end-others = Mettre fin à toutes les sessions sauf celle-ci ?
account-sessions-others-ended = Toutes les autres sessions ont pris fin.
# Leaves everything as it is: the answer No to the questions of this page.
account-sessions-keep = Annuler
# A heading. The login service is the user pool of Amazon Cognito.
account-sessions-at-pool = Auprès du service de connexion
account-sessions-at-pool-lead = Les connexions que le service de connexion connaît, y compris celles des autres applications qui l’utilisent.
account-sessions-at-pool-none = Le service de connexion ne signale aucune session.
account-sessions-unknown-device = Appareil inconnu
account-sessions-everywhere = Se déconnecter partout
account-sessions-everywhere-lead = Met fin à toutes les sessions, y compris dans ce navigateur et dans les autres applications qui utilisent le même service de connexion. À faire si vous avez perdu un appareil, ou si quelqu’un d’autre connaît peut-être votre mot de passe.
account-sessions-confirm-everywhere = Se déconnecter partout, y compris dans ce navigateur ?
account-sessions-in-app = Sur ce site
account-sessions-hosted = Sur la page séparée
# Asked before a session is ended. $device: a browser and a system, such as Firefox on Linux.
account-sessions-confirm-end = Mettre fin à la session « { $device } » ?
# The name of a device. $browser: such as Firefox; $system: such as Linux.
account-sessions-browser-on-system = { $browser } sur { $system }
