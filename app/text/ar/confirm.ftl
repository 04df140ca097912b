### The page that asks for the code of the email after a registration.

confirm-title = مراجعة بريدك الإلكتروني
# Nothing is known about the account: the page was opened directly.
confirm-lead = يُرجى إدخال بريدك الإلكتروني والرمز الذي أرسلناه إليك.
# The address contained both the email and the code.
confirm-filled-in = تم ملء البريد الإلكتروني والرمز. يُرجى اختيار «تأكيد».
confirm-not-confirmed = لم يتم تأكيد حسابك بعد. يُرجى إدخال الرمز الوارد في أحدث رسالة بريد إلكتروني منّا.
confirm-submit = تأكيد
# The link confirm-log-in follows.
confirm-already-confirmed = هل أكّدت حسابك من قبل؟
confirm-log-in = تسجيل الدخول
# The link confirm-start-over follows.
confirm-wrong-address = هل العنوان غير صحيح؟
confirm-start-over = البدء من جديد
# A link that only developers see.
confirm-mailbox = فتح صندوق البريد المحلي
# Only developers see this.
confirm-mailbox-hint = للتطوير: لا تُرسل رسائل البريد الإلكتروني، بل يمكن قراءتها هنا (تُفتح في علامة تبويب جديدة).
# After a registration. It must also be true for addresses that already have an account: they get no email, and the page
# must not reveal which is the case. $destination: a masked address, such as a***@e***.
confirm-sent = إذا كان هذا العنوان جديدًا لدينا، فقد أرسلنا رمزًا إلى { $destination }. إذا كان لديك حساب بالفعل، فلم نرسل رمزًا: يُرجى بدلًا من ذلك تسجيل الدخول أو إعادة ضبط كلمة المرور.
