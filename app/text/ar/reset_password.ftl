### The page that sets a new password.

reset-password-title = اختيار كلمة مرور جديدة
# Nothing is known: the page was opened directly.
reset-password-lead = يُرجى إدخال بريدك الإلكتروني والرمز الذي أرسلناه إليك وكلمة مرور جديدة. الرمز صالح لمدة ساعة واحدة.
# The address contained both the email and the code.
reset-password-filled-in = تم ملء البريد الإلكتروني والرمز. يُرجى اختيار كلمة مرور جديدة.
# The login was refused with `PasswordResetRequiredException`.
reset-password-by-administrator = يطلب منك المسؤول اختيار كلمة مرور جديدة. يُرجى إدخال الرمز الوارد في رسالة البريد الإلكتروني أو طلب رمز جديد.
reset-password-new-password = كلمة المرور الجديدة
reset-password-submit = تغيير كلمة المرور
# The link reset-password-log-in follows.
reset-password-remembered = هل تذكّرت كلمة المرور؟
reset-password-log-in = تسجيل الدخول
# After a request for a code. It must also be true for addresses that have no account, or one that cannot get a code: the
# page must not reveal which is the case. $destination: a masked address, such as a***@e***.
reset-password-sent = إذا كان لديك حساب، فقد أرسلنا رمزًا إلى { $destination }. الرمز صالح لمدة ساعة واحدة. لا تُرسل رموز إلى الحسابات غير المؤكّدة.
