### The applications behind the login: the page with all of them, and where the login leads.

apps-title = Le tue applicazioni
# In the header: 18 characters at most.
apps-link = Applicazioni
apps-lead = Puoi aprire queste applicazioni con il tuo account.
# Instead of the list.
apps-none = Non ci sono ancora applicazioni che puoi aprire. Chiedi l’accesso all’amministratore, poi esci e accedi di nuovo.
# Above the form of the login page. $app: the name of an application, such as Team wiki.
apps-log-in-to-open = Accedi per aprire { $app }.
