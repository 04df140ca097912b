### Words: log in = تسجيل الدخول; log out = تسجيل الخروج; end a session = إنهاء الجلسة; session = جلسة; login service = خدمة تسجيل الدخول.
### Words: account = حساب; create an account = إنشاء حساب; password = كلمة المرور; email = البريد الإلكتروني; text message = رسالة نصية.
### Words: passkey = مفتاح المرور, plural مفاتيح المرور (Apple, Google); security key = مفتاح أمان; key = مفتاح; code = رمز.
### Words: authenticator app = تطبيق المصادقة; second factor = عامل مصادقة إضافي, plural عوامل المصادقة الإضافية; device = جهاز; browser = متصفّح.
### Words: reset a password = إعادة ضبط كلمة المرور; to expire = انتهاء الصلاحية; verify = التحقّق; confirm = تأكيد; administrator = المسؤول.
### Words: group = مجموعة; user pool, app client, Hosted UI = in Latin letters, with الـ before them where they are definite.
### Words: token = رمز مميّز; ID token, access token, refresh token, header, payload = in Latin letters; claim = مطالبة, with (claims) after it in texts; issue = إصدار; signature = توقيع.
### Words: on a separate page = في صفحة منفصلة; remove = إزالة; delete = حذف; turn on, off = تفعيل, إيقاف; set up = إعداد; add = إضافة.
### Words: no forms that show the gender of readers: verbal nouns, يُرجى with a verbal noun, يمكنك. Digits are 0 to 9; quotation marks are «».
### Words: durations are in the genitive (دقيقتين, not دقيقتان): put them after بعد or قبل. Phone numbers and names that start with a sign are between U+2066 and U+2069, so that they run from left to right.
### Words: terms of service = بنود الخدمة; privacy policy = سياسة الخصوصية; theme = المظهر; cookie = ملف تعريف ارتباط; in-app = داخل التطبيق; tracked (device) = مسجّل.

### What surrounds every page. Entries of the header: 18 characters at most.

# The name of the product. It stays as it is.
frame-product = Poolgate
# The first link of a page, for users of the keyboard.
frame-skip = الانتقال إلى المحتوى
# Read out by screen readers: the name of the main navigation.
frame-navigation = التنقّل الرئيسي
frame-create-account = إنشاء حساب
frame-log-in = تسجيل الدخول
frame-privacy = الخصوصية
# Instead of frame-privacy, if the operator has a privacy policy of their own.
frame-cookies = ملفات تعريف الارتباط والتخزين
# Links of the operator, in the footer.
frame-privacy-policy = سياسة الخصوصية
frame-terms = بنود الخدمة
frame-support = المساعدة
# Read out by screen readers: the choice of the three that follow.
frame-theme = المظهر
frame-theme-system = مظهر النظام
frame-theme-light = المظهر الفاتح
frame-theme-dark = المظهر الداكن
frame-footer = Poolgate: تسجيل الدخول لأنظمة user pool من Amazon Cognito.
frame-loading = جارٍ التحميل…
frame-try-again = إعادة المحاولة
frame-logged-out = تم تسجيل خروجك.
# The title of the window. $page: the title of a page, such as Log in; $site: the name of the operator.
frame-title = { $page } · { $site }
# The label of the choice of a language, in the footer.
frame-language = اللغة
