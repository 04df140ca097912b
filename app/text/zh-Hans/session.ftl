### The end of a session: on the login page, and above every page.

session-ended = 您的会话已结束。请登录，从上次中断的地方继续。
session-logged-out-elsewhere = 您已在其他标签页中退出登录。请登录，从上次中断的地方继续。
session-log-in-to-continue = 请登录以继续。
# A warning. $time: minutes or seconds, such as 2 minutes.
session-ends-in = 您的会话将在 { $time }后结束。
# The button next to it.
session-stay-logged-in = 保持登录状态
