### The profile page. It is for developers: leave the terms of OAuth, JWT and Amazon Cognito as developers in your language
### know them.

profile-title = ملفك الشخصي
profile-session = الجلسة
profile-logged-in-as = الحساب
profile-groups = المجموعات
profile-no-groups = لا توجد
profile-login-method = طريقة تسجيل الدخول
profile-logged-in-since = بداية الجلسة
profile-session-ends = نهاية الجلسة
profile-remembered = محفوظة على هذا الجهاز
profile-yes = نعم
profile-no = لا
profile-id-token = ID token
profile-id-token-lead = يعرّف هذا التطبيق بهويتك.
profile-access-token = Access token
profile-access-token-lead = يجيز الاستدعاءات بالنيابة عنك.
profile-algorithm = الخوارزمية
profile-key-id = معرّف المفتاح
profile-expired = انتهت صلاحية هذا الرمز المميّز. يُرجى إعادة تحميل الصفحة لتجديده.
profile-reload = إعادة التحميل
profile-raw = الرموز المميّزة بصيغتها الأصلية
profile-raw-lead = يمكن لأي شخص يحصل على هذه الرموز المميّزة التصرّف باسمك حتى انتهاء صلاحيتها. يُرجى عدم لصقها في أي مكان غير موثوق.
profile-show = إظهار الرموز المميّزة
profile-hide = إخفاء الرموز المميّزة
# Announced, not shown.
profile-shown = رموزك المميّزة معروضة أدناه وقيمها محجوبة.
# Announced, not shown.
profile-hidden = تمت إزالة الرموز المميّزة من هذه الصفحة.
profile-reveal = كشف
profile-mask = حجب
profile-copy = نسخ
profile-copied = تم النسخ.
profile-not-copied = لم يسمح المتصفّح بالنسخ. يُرجى كشف الرمز المميّز ونسخه يدويًا.
profile-header = Header
profile-payload = Payload
profile-not-decoded = لا يمكن فكّ ترميز هذا الرمز المميّز.
# The columns of a table of claims.
profile-column-claim = المطالبة (claim)
profile-column-meaning = المعنى
profile-column-value = القيمة
profile-in-app = داخل التطبيق (SRP)
profile-hosted = Hosted UI (رمز التفويض + PKCE)
# Badges for the signature of a token (25 characters at most), each with a sentence that explains it.
profile-signature-valid = التوقيع صالح
profile-signature-valid-lead = تم التحقّق من التوقيع والمطالبات (claims).
profile-signature-expired = منتهي الصلاحية
profile-signature-expired-lead = التوقيع صالح، لكن صلاحية الرمز المميّز انتهت.
profile-key-retired = المفتاح لم يعُد منشورًا
profile-key-retired-lead = لم يعُد الـ user pool ينشر المفتاح الذي وُقّع به هذا الرمز المميّز، لذا لا يمكن التحقّق من التوقيع.
profile-keys-unavailable = لم يتم التحقّق
profile-keys-unavailable-lead = لا يمكن قراءة مفاتيح الـ user pool حاليًا. يُرجى إعادة تحميل الصفحة بعد دقيقة.
profile-signature-invalid = التوقيع غير صالح
profile-signature-invalid-lead = التوقيع غير صالح. يُرجى تسجيل الخروج وتسجيل الدخول مجددًا. إذا تكرّر ذلك، يُرجى التواصل مع المسؤول.
# Instead of a token that is hidden. $count: how many characters it has.
profile-masked =
    { $count ->
        [zero] •••••••• { $count } حرف
        [one] •••••••• حرف واحد
        [two] •••••••• حرفان
        [few] •••••••• { $count } أحرف
        [many] •••••••• { $count } حرفًا
       *[other] •••••••• { $count } حرف
    }
# $time: minutes or seconds, such as 15 minutes.
profile-expires-in = تنتهي الصلاحية بعد { $time }.
# What a button does, read out by screen readers. $token: profile-id-token or profile-access-token.
profile-reveal-token = كشف { $token }
profile-mask-token = حجب { $token }
profile-copy-token = نسخ { $token }
