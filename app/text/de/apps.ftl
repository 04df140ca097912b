### The applications behind the login: the page with all of them, and where the login leads.

apps-title = Ihre Anwendungen
# In the header: 18 characters at most.
apps-link = Anwendungen
apps-lead = Diese Anwendungen können Sie mit Ihrem Konto öffnen.
# Instead of the list.
apps-none = Es gibt noch keine Anwendungen, die Sie öffnen können. Bitten Sie den Administrator um Zugriff, melden Sie sich dann ab und wieder an.
# Above the form of the login page. $app: the name of an application, such as Team wiki.
apps-log-in-to-open = Melden Sie sich an, um { $app } zu öffnen.
