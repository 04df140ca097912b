### The page for addresses that do not exist.

not-found-title = الصفحة غير موجودة
not-found-lead = قد يكون العنوان غير صحيح، أو ربما نُقلت الصفحة.
not-found-home = الانتقال إلى الصفحة الرئيسية
not-found-log-in = تسجيل الدخول
not-found-profile = فتح ملفك الشخصي
