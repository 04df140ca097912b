### The page with the places in which the user is logged in. Buttons: 30 characters at most.

account-sessions-title = Sitzungen
account-sessions-lead = In diesen Browsern sind Sie auf dieser Website angemeldet.
# A badge: 20 characters at most.
account-sessions-this-session = Dieser Browser
# The label of an IP address.
account-sessions-address = Adresse
account-sessions-logged-in = Angemeldet
account-sessions-started = Begonnen
account-sessions-last-used = Zuletzt verwendet
account-sessions-method = Anmeldeart
account-sessions-end = Sitzung beenden
account-sessions-ended = Die Sitzung wurde beendet.
account-sessions-end-others = Alle anderen Sitzungen beenden
account-sessions-confirm-end-others = Alle Sitzungen außer dieser beenden?
account-sessions-others-ended = Alle anderen Sitzungen wurden beendet.
# Leaves everything as it is: the answer No to the questions of this page.
account-sessions-keep = Abbrechen
# A heading. The login service is the user pool of Amazon Cognito.
account-sessions-at-pool = Beim Anmeldedienst
account-sessions-at-pool-lead = Anmeldungen, die dem Anmeldedienst bekannt sind, auch bei anderen Anwendungen, die ihn nutzen.
account-sessions-at-pool-none = Der Anmeldedienst führt keine Sitzungen auf.
account-sessions-unknown-device = Unbekanntes Gerät
account-sessions-everywhere = Überall abmelden
account-sessions-everywhere-lead = Beendet alle Sitzungen, auch in diesem Browser und in anderen Anwendungen, die denselben Anmeldedienst nutzen. Tun Sie das, wenn Sie ein Gerät verloren haben oder jemand Ihr Passwort kennen könnte.
account-sessions-confirm-everywhere = Überall abmelden, auch in diesem Browser?
account-sessions-in-app = Auf dieser Website
account-sessions-hosted = Auf der separaten Seite
# Asked before a session is ended. $device: a browser and a system, such as Firefox on Linux.
account-sessions-confirm-end = Sitzung „{ $device }“ beenden?
# The name of a device. $browser: such as Firefox; $system: such as Linux.
account-sessions-browser-on-system = { $browser } unter { $system }
