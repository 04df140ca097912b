### The entries of the header for a logged-in user: 18 characters at most.

user-profile = الملف الشخصي
# Read out by screen readers; the name of the user follows.
user-logged-in-as = تم تسجيل الدخول بحساب
user-log-out = تسجيل الخروج
