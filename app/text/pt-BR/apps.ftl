### The applications behind the login: the page with all of them, and where the login leads.

apps-title = Seus aplicativos
# In the header: 18 characters at most.
apps-link = Aplicativos
apps-lead = Você pode abrir estes aplicativos com sua conta.
# Instead of the list.
apps-none = Ainda não há aplicativos que você possa abrir. Peça acesso ao administrador; depois, saia e faça login novamente.
# Above the form of the login page. $app: the name of an application, such as Team wiki.
apps-log-in-to-open = Faça login para abrir { $app }.
