### The end of a session: on the login page, and above every page.

session-ended = セッションが終了しました。中断したところから再開するには、ログインしてください。
session-logged-out-elsewhere = 別のタブでログアウトしました。中断したところから再開するには、ログインしてください。
session-log-in-to-continue = 続行するには、ログインしてください。
# A warning. $time: minutes or seconds, such as 2 minutes.
session-ends-in = セッションは { $time }後に終了します。
# The button next to it.
session-stay-logged-in = ログインを継続
