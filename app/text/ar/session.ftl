### The end of a session: on the login page, and above every page.

session-ended = انتهت جلستك. يُرجى تسجيل الدخول للمتابعة من حيث توقّفت.
session-logged-out-elsewhere = سجّلت الخروج في علامة تبويب أخرى. يُرجى تسجيل الدخول للمتابعة من حيث توقّفت.
session-log-in-to-continue = يُرجى تسجيل الدخول للمتابعة.
# A warning. $time: minutes or seconds, such as 2 minutes.
session-ends-in = تنتهي جلستك بعد { $time }.
# The button next to it.
session-stay-logged-in = مواصلة الجلسة
