### What went wrong, and what to do next. Never say more than the English sentence: some must not reveal whether an account
### exists.

problem-body-too-large = النص الذي أدخلته طويل جدًا. يُرجى اختصاره والمحاولة مرة أخرى.
problem-foreign-origin = ورد هذا الطلب من موقع آخر. يُرجى فتح هذه الصفحة مباشرةً والمحاولة مرة أخرى.
problem-invalid-input = بعض ما أدخلته غير صالح. يُرجى التحقّق منه والمحاولة مرة أخرى.
problem-password-not-accepted = لا يمكن استخدام كلمة المرور هذه. يُرجى اختيار كلمة مرور أخرى.
problem-password-too-common = من السهل جدًا تخمين كلمة المرور هذه. يُرجى اختيار كلمة مرور أخرى.
problem-password-history = سبق لك استخدام كلمة المرور هذه. يُرجى اختيار كلمة مرور جديدة.
problem-wrong-password = كلمة المرور غير صحيحة. يُرجى التحقّق منها والمحاولة مرة أخرى.
problem-code-mismatch = الرمز غير صحيح. يُرجى مراجعة أحدث رسالة أو طلب رمز جديد.
problem-code-expired = انتهت صلاحية الرمز أو سبق استخدامه. يُرجى طلب رمز جديد.
problem-confirmation-refused = الرمز غير صحيح أو انتهت صلاحيته. يُرجى مراجعة أحدث رسالة بريد إلكتروني أو طلب رمز جديد. إذا سبق لك تأكيد حسابك، يُرجى تسجيل الدخول.
problem-reset-refused = الرمز غير صحيح أو انتهت صلاحيته. يُرجى مراجعة أحدث رسالة بريد إلكتروني أو طلب رمز جديد.
problem-code-not-delivered = تعذّر إرسال الرمز. يُرجى المحاولة مرة أخرى بعد بضع دقائق.
problem-too-many-attempts = محاولات كثيرة جدًا.
problem-email-taken = هذا البريد الإلكتروني مرتبط بحساب بالفعل. يُرجى استخدام بريد إلكتروني مختلف أو تسجيل الدخول.
problem-sign-up-disabled = لا يمكن إنشاء حسابات جديدة هنا. يُرجى طلب حساب من المسؤول.
problem-password-reset-unavailable = لا يمكن إعادة ضبط كلمة المرور هذه هنا. يُرجى التواصل مع المسؤول.
problem-refused-by-trigger = هذا غير مسموح به. يُرجى التواصل مع المسؤول لمعرفة السبب.
problem-refused-by-pool = لم تسمح خدمة تسجيل الدخول بذلك. يُرجى المحاولة مرة أخرى.
problem-blocked-by-firewall = تم حظر طلبك. يُرجى المحاولة مرة أخرى من شبكة مختلفة.
problem-concurrent-modification = حدث تغيير في مكان آخر في الوقت نفسه. يُرجى إعادة تحميل الصفحة والمحاولة مرة أخرى.
problem-no-longer-exists = لم يعُد هذا موجودًا. يُرجى إعادة تحميل الصفحة لعرض الحالة الحالية.
problem-wrong-credentials = البريد الإلكتروني أو كلمة المرور غير صحيحة.
problem-user-not-confirmed = لم يتم تأكيد حسابك بعد. يُرجى إدخال الرمز الوارد في رسالة البريد الإلكتروني.
problem-password-reset-required = يجب إعادة ضبط كلمة المرور. يُرجى استخدام «هل نسيت كلمة المرور؟» أو التواصل مع المسؤول.
problem-temporary-password-expired = انتهت صلاحية كلمة المرور المؤقتة. يُرجى طلب كلمة مرور جديدة من المسؤول.
problem-login-expired = انتهت مهلة تسجيل الدخول. يُرجى المحاولة مرة أخرى والتأكّد من أن متصفّحك يقبل ملفات تعريف الارتباط.
problem-challenge-not-supported = يتطلّب حسابك خطوة لتسجيل الدخول غير متاحة هنا. يُرجى تسجيل الدخول في الصفحة المنفصلة أو التواصل مع المسؤول.
problem-login-mode-off = طريقة تسجيل الدخول هذه غير مفعّلة. يُرجى اختيار طريقة أخرى.
problem-software-token-mismatch = الرمز غير صحيح. يُرجى إدخال أحدث رمز من تطبيق المصادقة، والتأكّد من ضبط الساعة في جهازك.
problem-software-token-mfa-not-found = لم يتم إعداد تطبيق مصادقة لحسابك. يُرجى إعداد تطبيق أو اختيار طريقة أخرى.
problem-mfa-method-not-found = لم يتم إعداد هذه الطريقة لحسابك. يُرجى اختيار طريقة أخرى أو التواصل مع المسؤول.
problem-second-factor-required = تلزمك واحدة على الأقل من هذه الطرق. يُرجى تفعيل طريقة أخرى أولًا.
problem-passkey-limit-reached = لا يمكن إضافة المزيد من مفاتيح المرور. يُرجى إزالة أحدها أولًا.
problem-passkey-not-enabled = مفاتيح المرور غير مفعّلة. يُرجى اختيار طريقة أخرى لتسجيل الدخول.
problem-passkey-challenge-not-found = استغرق إنشاء مفتاح المرور وقتًا أطول من المسموح. يُرجى البدء من جديد.
problem-passkey-not-supported = هذا النوع من مفاتيح المرور غير مقبول. يُرجى استخدام جهاز آخر أو تطبيق آخر لإدارة مفاتيح المرور.
problem-passkey-misconfigured = لم يتم إعداد مفاتيح المرور بشكل صحيح. وحده المسؤول يمكنه إصلاح ذلك.
problem-device-key-exists = هذا الجهاز مسجّل بالفعل. لا حاجة إلى أي إجراء.
problem-login-not-started-here = انتهت صلاحية عملية تسجيل الدخول هذه أو بدأت في متصفّح آخر. يُرجى المحاولة مرة أخرى والتأكّد من أن متصفّحك يقبل ملفات تعريف الارتباط.
problem-login-failed = تعذّر تسجيل الدخول. يُرجى المحاولة مرة أخرى.
problem-browser-not-supported = هذا المتصفّح أقدم من أن يدعم طريقة تسجيل الدخول هذه. يُرجى تحديثه أو استخدام متصفّح آخر.
problem-not-logged-in = لم يعُد تسجيل دخولك قائمًا. يُرجى تسجيل الدخول للمتابعة.
problem-access-token-expired = انتهت صلاحية تسجيل دخولك. يُرجى تسجيل الدخول مجددًا للمتابعة.
problem-access-token-revoked = تم إنهاء تسجيل دخولك من مكان آخر. يُرجى تسجيل الدخول مجددًا للمتابعة.
problem-missing-scope = لا يسمح تسجيل الدخول هذا بإجراء تغييرات في حسابك. يُرجى تسجيل الخروج واختيار طريقة أخرى لتسجيل الدخول.
problem-recent-login-required = يتطلّب هذا التغيير تسجيل دخول حديثًا. يُرجى تسجيل الدخول مجددًا لإجرائه.
problem-group-required = ليس لحسابك إذن بالاطّلاع على هذا المحتوى. يُرجى طلب إذن الوصول من المسؤول.
problem-token-inspection-off = أوقف المسؤول عرض الرموز المميّزة.
problem-pool-busy = خدمة تسجيل الدخول مشغولة.
problem-pool-unavailable = خدمة تسجيل الدخول لا تستجيب. وتبقى الجلسات القائمة مستمرة.
problem-pool-misconfigured = لم يتم إعداد خدمة تسجيل الدخول بشكل صحيح. وحده المسؤول يمكنه إصلاح ذلك.
problem-temporarily-read-only = لا يمكن تغيير الحسابات حاليًا، لكن لا يزال بإمكانك تسجيل الدخول.
problem-feature-unavailable = لا توفّر خدمة تسجيل الدخول هذه الميزة. يُرجى التواصل مع المسؤول.
problem-trigger-failed = حدث خطأ في خدمة تسجيل الدخول. وحده المسؤول يمكنه إصلاح ذلك.
problem-store-unavailable = يتعذّر تحميل جلستك حاليًا.
problem-internal = حدث خطأ. يُرجى المحاولة مرة أخرى بعد دقيقة.
# The words of an administrator, quoted. $detail: a sentence in any language.
problem-refused-with-detail = هذا غير مسموح به: «{ $detail }».
# Sentences that follow another one.
problem-try-again = يُرجى المحاولة مرة أخرى بعد لحظات.
# $time: minutes or seconds, such as 15 minutes.
problem-try-again-in = يُرجى المحاولة مرة أخرى بعد { $time }.
# $reference: letters and digits.
problem-reference = إذا تكرّر ذلك، يُرجى تزويد المسؤول بهذا المرجع: { $reference }.
# How two sentences stand next to each other: without the space in languages that write none.
problem-two-sentences = { $first } { $second }
