### The page for members of one group of users.

admin-title = Administration
# In the header: 15 characters at most.
admin-link = Admin
admin-group = Groupe
admin-active-sessions = Sessions actives
admin-denied = Vous n’avez pas accès à cette page
admin-denied-lead = Seuls les membres d’un certain groupe peuvent ouvrir cette page, et votre compte n’en fait pas partie. Demandez l’accès à l’administrateur, puis déconnectez-vous et reconnectez-vous.
admin-home = Retour à l’accueil
# $group: the name of a group.
admin-lead = Seuls les membres du groupe « { $group } » peuvent ouvrir cette page.
