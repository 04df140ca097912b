### The registration page.

register-title = إنشاء حساب
register-lead = سنرسل إليك رمزًا بالبريد الإلكتروني للتحقّق من عنوانك.
register-submit = إنشاء حساب
# The link register-log-in follows.
register-have-account = هل لديك حساب بالفعل؟
register-log-in = تسجيل الدخول
