### The page that sends a code for a new password.

forgot-password-title = إعادة ضبط كلمة المرور
forgot-password-lead = يُرجى إدخال بريدك الإلكتروني، وسنرسل إليك رمزًا لاختيار كلمة مرور جديدة.
forgot-password-submit = إرسال الرمز
# The link forgot-password-log-in follows.
forgot-password-remembered = هل تذكّرت كلمة المرور؟
forgot-password-log-in = تسجيل الدخول
# The in-app mode is turned off.
forgot-password-elsewhere = يمكنك إعادة ضبط كلمة المرور في صفحة تسجيل الدخول المنفصلة، باختيار «هل نسيت كلمة المرور؟» هناك.
forgot-password-continue = المتابعة إلى تسجيل الدخول
