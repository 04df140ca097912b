### The applications behind the login: the page with all of them, and where the login leads.

apps-title = Your applications
# In the header: 18 characters at most.
apps-link = Applications
apps-lead = You can open these applications with your account.
# Instead of the list.
apps-none = There are no applications that you can open yet. Ask the administrator for access, then log out and log in again.
# Above the form of the login page. $app: the name of an application, such as Team wiki.
apps-log-in-to-open = Log in to open { $app }.
