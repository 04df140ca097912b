### The applications behind the login: the page with all of them, and where the login leads.

apps-title = 利用できるアプリケーション
# In the header: 18 characters at most.
apps-link = アプリケーション
apps-lead = 次のアプリケーションをこのアカウントで開けます。
# Instead of the list.
apps-none = 開けるアプリケーションはまだありません。管理者にアクセス権を依頼してから、いったんログアウトし、もう一度ログインしてください。
# Above the form of the login page. $app: the name of an application, such as Team wiki.
apps-log-in-to-open = { $app } を開くには、ログインしてください。
