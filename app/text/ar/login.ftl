### The login page. Buttons: 30 characters at most. Log in is the word of all pages: use one word for it everywhere.

login-title = تسجيل الدخول
# Above the choice between login-in-app and login-hosted: 20 characters at most each.
login-mode = مكان تسجيل الدخول
login-in-app = في هذه الصفحة
login-hosted = في صفحة منفصلة
login-submit = تسجيل الدخول
# A button below a form that asks only for the email.
login-continue = متابعة
login-other-way = تسجيل الدخول بطريقة أخرى
login-remember = تذكّرني
# Below login-remember: 26 characters at most.
login-remember-hint = ليس للأجهزة المشتركة.
# Below the choice, while login-in-app is chosen: where the password goes. login-promise if it is not sent.
login-in-app-lead = سيتم تسجيل دخولك هنا مباشرةً.
login-promise = لا تغادر كلمة المرور هذا المتصفّح أبدًا.
# The separate page is the hosted login of Amazon Cognito.
login-hosted-lead = يتم إدخال كلمة المرور في صفحة تسجيل دخول منفصلة، ثم تتم إعادتك إلى هنا.
login-hosted-submit = المتابعة إلى تسجيل الدخول
login-forgot = هل نسيت كلمة المرور؟
login-forgot-hint = تتم إعادة ضبطها في صفحة منفصلة.
# Between the form and the buttons of companies such as Google.
login-or = أو
# The link login-create-account follows.
login-new = هل هذه زيارتك الأولى؟
login-create-account = إنشاء حساب
login-confirmed = تم تأكيد حسابك. يُرجى تسجيل الدخول أو العودة إلى علامة التبويب التي أنشأت فيها الحساب.
# After a reset.
login-password-changed = تم تغيير كلمة المرور. يُرجى تسجيل الدخول.
# After leaving the hosted pages.
login-cancelled = غادرت صفحة تسجيل الدخول قبل إتمامه. يمكنك المحاولة مرة أخرى في أي وقت.
# After a registration that needs no confirmation.
login-registered = حسابك جاهز. يُرجى تسجيل الدخول للمتابعة.
# A button. $provider: the name of a company, such as Google.
login-continue-with = المتابعة باستخدام { $provider }
