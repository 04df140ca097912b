### The registration page.

register-title = إنشاء حساب
register-lead = سنرسل إليك رمزًا بالبريد الإلكتروني للتحقّق من عنوانك.
register-submit = إنشاء حساب
# Links to the terms and the policy follow.
register-agree = يُعدّ إنشاء حساب موافقة منك على بنود الخدمة وسياسة الخصوصية.
register-agree-terms = يُعدّ إنشاء حساب موافقة منك على بنود الخدمة.
register-agree-privacy = يُعدّ إنشاء حساب موافقة منك على سياسة الخصوصية.
# The link register-log-in follows.
register-have-account = هل لديك حساب بالفعل؟
register-log-in = تسجيل الدخول
