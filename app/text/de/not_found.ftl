### The page for addresses that do not exist.

not-found-title = Seite nicht gefunden
not-found-lead = Vielleicht enthält die Adresse einen Tippfehler oder die Seite wurde verschoben.
not-found-home = Zur Startseite
not-found-log-in = Anmelden
not-found-profile = Profil öffnen
