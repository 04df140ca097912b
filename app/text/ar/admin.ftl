### The page for members of one group of users.

admin-title = الإدارة
# In the header: 15 characters at most.
admin-link = الإدارة
admin-group = المجموعة
admin-active-sessions = الجلسات النشطة
admin-denied = ليس لديك إذن بالوصول
admin-denied-lead = لا يمكن فتح هذه الصفحة إلا لأعضاء مجموعة معيّنة، وحسابك ليس ضمنها. يُرجى طلب إذن الوصول من المسؤول، ثم تسجيل الخروج وتسجيل الدخول مجددًا.
admin-home = العودة إلى الصفحة الرئيسية
# $group: the name of a group.
admin-lead = لا يمكن فتح هذه الصفحة إلا لأعضاء المجموعة «{ $group }».
