### The applications behind the login: the page with all of them, and where the login leads.

apps-title = Vos applications
# In the header: 18 characters at most.
apps-link = Applications
apps-lead = Vous pouvez ouvrir ces applications avec votre compte.
# Instead of the list.
apps-none = Il n’y a pas encore d’application que vous puissiez ouvrir. Demandez l’accès à l’administrateur, puis déconnectez-vous et reconnectez-vous.
# Above the form of the login page. $app: the name of an application, such as Team wiki.
apps-log-in-to-open = Connectez-vous pour ouvrir { $app }.
