### The profile page. It is for developers: leave the terms of OAuth, JWT and Amazon Cognito as developers in your language
### know them.

profile-title = ملفك الشخصي

## The session

profile-session = الجلسة
profile-logged-in-as = الحساب
profile-groups = المجموعات
profile-no-groups = لا توجد
profile-login-method = طريقة تسجيل الدخول
profile-in-app = داخل التطبيق (SRP)
profile-hosted = Hosted UI (رمز التفويض + PKCE)
# The claim amr, if the user pool issues it.
profile-authentication-methods = طرق المصادقة
profile-logged-in-since = بداية الجلسة
# When the user last entered a password, a code or a passkey.
profile-authenticated = آخر إثبات للهوية
profile-ends-idle = موعد الانتهاء عند عدم النشاط
profile-ends-at-the-latest = أقصى موعد للانتهاء
profile-remembered = محفوظة على هذا الجهاز
profile-browser = المتصفّح
# Whether the user pool tracks the device, as Cognito calls it: profile-device-tracked or profile-device-not-tracked.
profile-device = الجهاز لدى الـ user pool
profile-device-tracked = مسجّل
profile-device-not-tracked = غير مسجّل
profile-renewal = تجديد الرموز المميّزة
profile-renewed = تلقائي؛ يبقى الـ refresh token على الخادم
profile-not-renewed = لا يوجد؛ لم يُصدر الـ user pool أي refresh token
profile-yes = نعم
profile-no = لا

## Search, filter and actions

profile-tokens = الرموز المميّزة
profile-search = البحث في الأسماء والمعاني والقيم
# Next to a checkbox.
profile-shortcut = الانتقال إلى البحث بالضغط على /
# Above a choice of three: profile-filter-…
profile-filter = عرض
# 20 characters at most.
profile-filter-all = كل المطالبات
profile-filter-only-in-one = في رمز مميّز واحد
profile-filter-different = قيم مختلفة
profile-download = تنزيل المطالبات
# Announced, not shown.
profile-downloaded = تم تنزيل المطالبات في الملف claims.json.
profile-print = طباعة
# $total: how many claims there are in both tokens. $shown: how many of them the search has found.
profile-count =
    { $total ->
        [zero] { $shown } من { $total } مطالبة
        [one] { $shown } من مطالبة واحدة
        [two] { $shown } من مطالبتين
        [few] { $shown } من { $total } مطالبات
        [many] { $shown } من { $total } مطالبة
       *[other] { $shown } من { $total } مطالبة
    }
profile-no-match = لا توجد مطالبات (claims) مطابقة. لعرض كل المطالبات، يُرجى الضغط على Esc في حقل البحث.

## A token

profile-id-token = ID token
profile-id-token-lead = يُثبت هويتك لدى هذا التطبيق.
profile-access-token = Access token
profile-access-token-lead = يجيز الاستدعاءات بالنيابة عنك.
profile-time-left = الوقت المتبقي
profile-expired = انتهت صلاحية هذا الرمز المميّز. يُرجى إعادة تحميل الصفحة لتجديده.
profile-reload = إعادة التحميل
# $time: minutes or seconds, such as 15 minutes.
profile-expires-in = تنتهي الصلاحية بعد { $time }.
# The size of a token.
profile-bytes = { $count } بايت
profile-near-cookie = يقترب حجم الرمز المميّز من 4096 بايت أو يتجاوزها، وقد لا يتّسع له ملف تعريف ارتباط. ويقلّ الحجم بتقليل عدد المجموعات أو المطالبات المخصّصة.
profile-near-header = يقترب حجم الرمز المميّز من 8 كيلوبايت أو يتجاوزها، وترفض خوادم كثيرة أي header بهذا الحجم. ويقلّ الحجم بتقليل عدد المجموعات أو المطالبات المخصّصة.
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

## How a token was verified. The word in parentheses is the name in the token or in the key: it stays as it is.

profile-verification = طريقة التحقّق
profile-verified-by = جهة التحقّق
profile-this-server = هذا الخادم، عند تحميل الصفحة
profile-expected-issuer = جهة الإصدار المتوقّعة (iss)
profile-expected-audience = الجهة المستهدفة المتوقّعة (aud)
profile-expected-client = العميل المتوقّع (client_id)
profile-key-set = مجموعة المفاتيح (JWKS)
profile-key-id = معرّف المفتاح (kid)
profile-key-type = نوع المفتاح (kty)
profile-algorithm = الخوارزمية (alg)
profile-key-use = الاستخدام (use)
profile-exponent = الأُس (e)
profile-modulus = المقياس (n)
profile-copy-key = نسخ المفتاح بصيغة JSON
profile-key-not-published = لا تحتوي مجموعة المفاتيح على هذا المفتاح حاليًا.

## Claims

# The columns of a table of claims.
profile-column-claim = المطالبة (claim)
profile-column-meaning = المعنى
profile-column-value = القيمة
# Headings of groups of claims.
profile-group-identity = الهوية
profile-group-contact = بيانات الاتصال
profile-group-authorization = المجموعات والأدوار والنطاقات (scopes)
profile-group-times = الأوقات
profile-group-protocol = البروتوكول
profile-group-custom = مخصّصة وغيرها
# Labels next to a claim (12 characters at most): the other token has it with another value, or not at all.
profile-different = مختلفة
profile-only-here = هنا فقط
# Instead of a long value that is folded.
profile-characters =
    { $count ->
        [zero] { $count } حرف
        [one] حرف واحد
        [two] حرفان
        [few] { $count } أحرف
        [many] { $count } حرفًا
       *[other] { $count } حرف
    }
profile-lines =
    { $count ->
        [zero] { $count } سطر من JSON
        [one] سطر واحد من JSON
        [two] سطران من JSON
        [few] { $count } أسطر من JSON
        [many] { $count } سطرًا من JSON
       *[other] { $count } سطر من JSON
    }
# What a button does, read out by screen readers. $claim: the name of a claim, such as email.
profile-copy-claim = نسخ { $claim }

## The tokens themselves

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
# curl is the name of a program.
profile-copy-curl = نسخ كأمر curl
# Before an address.
profile-curl-url = يستدعي أمر curl هذا العنوان:
profile-copied = تم النسخ.
profile-not-copied = لم يسمح المتصفّح بالنسخ. إذا كان النص مخفيًّا، فيُرجى كشفه، ثم نسخه يدويًا.
# The three parts of a token.
profile-header = Header
profile-payload = Payload
profile-signature = التوقيع
profile-not-decoded = لا يمكن فكّ ترميز هذا الرمز المميّز.
# What buttons do, read out by screen readers.
profile-copy-header = نسخ الـ header بصيغة JSON
profile-copy-payload = نسخ الـ payload بصيغة JSON
profile-copy-signature = نسخ التوقيع
profile-reveal-id-token = كشف الـ ID token
profile-reveal-access-token = كشف الـ access token
profile-mask-id-token = حجب الـ ID token
profile-mask-access-token = حجب الـ access token
profile-copy-id-token = نسخ الـ ID token
profile-copy-access-token = نسخ الـ access token

## The two ways to log in

profile-comparison = طريقتا تسجيل الدخول
profile-comparison-lead = يمكنك تسجيل الدخول بالطريقة الأخرى أيضًا لمعرفة ما يختلف في ما يُصدره الـ user pool. ويحفظ هذا المتصفّح في علامة التبويب هذه مطالبات (claims) عمليتَي تسجيل الدخول، من دون الرموز المميّزة، حتى تسجيل الخروج.
profile-log-in-hosted = تسجيل الدخول في الصفحة المنفصلة والمقارنة
profile-log-in-in-app = تسجيل الدخول في هذه الصفحة والمقارنة
profile-continue = تسجيل الدخول والمقارنة
# Columns of the table of differences, next to profile-column-claim.
profile-column-in-app = داخل التطبيق
profile-column-hosted = Hosted UI
# In the table of differences: this login has no such claim.
profile-not-issued = لم تصدر
# In the table of differences, instead of a value.
profile-new-each-login = جديدة عند كل تسجيل دخول
# Before a list of claims.
profile-always-different = تختلف الأوقات والمعرّفات عند كل تسجيل دخول:
profile-no-differences = تحتوي الرموز المميّزة لعمليتَي تسجيل الدخول على المطالبات (claims) نفسها بالقيم نفسها.
# $in-app, $hosted: how long ago each login was, such as 2 minutes ago.
profile-compared = تسجيل الدخول داخل التطبيق: { $in-app }، وعبر الـ Hosted UI: { $hosted }.
# How many claims do not differ.
profile-same =
    { $count ->
        [zero] لا توجد مطالبات متطابقة في عمليتَي تسجيل الدخول.
        [one] مطالبة واحدة متطابقة في عمليتَي تسجيل الدخول.
        [two] مطالبتان متطابقتان في عمليتَي تسجيل الدخول.
        [few] { $count } مطالبات متطابقة في عمليتَي تسجيل الدخول.
        [many] { $count } مطالبة متطابقة في عمليتَي تسجيل الدخول.
       *[other] { $count } مطالبة متطابقة في عمليتَي تسجيل الدخول.
    }
