### The applications behind the login: the page with all of them, and where the login leads.

apps-title = 您的应用
# In the header: 18 characters at most.
apps-link = 应用
apps-lead = 您可以使用自己的账号打开这些应用。
# Instead of the list.
apps-none = 目前还没有您可以打开的应用。请向管理员申请访问权限，然后退出登录并重新登录。
# Above the form of the login page. $app: the name of an application, such as Team wiki.
apps-log-in-to-open = 请登录以打开“{ $app }”。
