### The page for members of one group of users.

admin-title = Administration
# In the header: 15 characters at most.
admin-link = Admin
admin-group = Gruppe
admin-active-sessions = Aktive Sitzungen
admin-denied = Kein Zugriff
admin-denied-lead = Nur Mitglieder einer bestimmten Gruppe können diese Seite öffnen, und Ihr Konto gehört nicht dazu. Bitten Sie den Administrator um Zugriff, melden Sie sich dann ab und wieder an.
admin-home = Zurück zur Startseite
# $group: the name of a group.
admin-lead = Nur Mitglieder der Gruppe „{ $group }“ können diese Seite öffnen.
