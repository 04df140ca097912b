### The applications behind the login: the page with all of them, and where the login leads.

apps-title = Tus aplicaciones
# In the header: 18 characters at most.
apps-link = Aplicaciones
apps-lead = Puedes abrir estas aplicaciones con tu cuenta.
# Instead of the list.
apps-none = Todavía no hay aplicaciones que puedas abrir. Pide acceso al administrador; después, cierra sesión y vuelve a iniciarla.
# Above the form of the login page. $app: the name of an application, such as Team wiki.
apps-log-in-to-open = Inicia sesión para abrir { $app }.
