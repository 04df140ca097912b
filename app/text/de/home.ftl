### The home page.

# In the title of the window.
home-title = Willkommen
home-heading = Anmeldung für User-Pools von Amazon Cognito
# Instead of home-heading. $operator: the name of the operator.
home-welcome = Willkommen bei { $operator }
home-lead = Erstellen Sie ein Konto, melden Sie sich an und sehen Sie jeden Claim in Ihren Tokens.
home-create-account = Konto erstellen
home-log-in = Anmelden
home-heading-logged-in = Willkommen zurück
# The name of the user follows: end with a colon if a name cannot stand at the end of this sentence.
home-lead-logged-in = Sie sind angemeldet als
home-profile = Profil öffnen
home-account = Konto verwalten
home-reasons = So funktioniert’s
home-password-stays = Ihr Passwort bleibt bei Ihnen
home-password-stays-lead = Wenn Sie sich auf dieser Website anmelden, weist Ihr Browser nach, dass er das Passwort kennt, ohne es zu senden.
home-two-ways = Zwei Wege zur Anmeldung
home-two-ways-lead = Melden Sie sich gleich hier an oder auf den gehosteten Seiten Ihres User-Pools. So oder so erhalten Sie dieselbe Sitzung.
home-nothing-hidden = Nichts bleibt verborgen
home-nothing-hidden-lead = Ihr Profil zeigt jeden Claim in Ihren Tokens, was er bedeutet und wann das Token abläuft.
home-logged-out-everywhere = Sie sind überall abgemeldet. Andere Anwendungen bemerken das möglicherweise erst nach einer Weile.
home-account-deleted = Ihr Konto wurde gelöscht und Sie sind überall abgemeldet.
