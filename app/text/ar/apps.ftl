### The applications behind the login: the page with all of them, and where the login leads.

apps-title = تطبيقاتك
# In the header: 18 characters at most.
apps-link = التطبيقات
apps-lead = يمكنك فتح هذه التطبيقات باستخدام حسابك.
# Instead of the list.
apps-none = لا توجد حتى الآن تطبيقات يمكنك فتحها. يُرجى طلب إذن الوصول من المسؤول، ثم تسجيل الخروج وتسجيل الدخول مجددًا.
# Above the form of the login page. $app: the name of an application, such as Team wiki.
apps-log-in-to-open = يُرجى تسجيل الدخول لفتح { $app }.
