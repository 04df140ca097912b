### The page before the application has started, and when it cannot start. The server puts these texts into the page.

shell-description = يمكنك إنشاء حساب، وتسجيل الدخول، والاطّلاع على كل المطالبات (claims) في رموزك المميّزة.
shell-no-scripts = يتطلّب Poolgate كلًّا من JavaScript وWebAssembly. يُرجى تفعيلهما في إعدادات المتصفّح ثم إعادة تحميل هذه الصفحة.
shell-failed = تعذّر تحميل Poolgate
shell-failed-lead = تعذّر تحميل جزء من التطبيق، أو توقّف التطبيق بسبب خطأ. يُرجى إعادة تحميل الصفحة. إذا تكرّر ذلك، يُرجى التحقّق من الاتصال أو تحديث المتصفّح.
# The browser runs no WebAssembly.
shell-blocked = لا يعمل Poolgate في هذا المتصفّح
shell-blocked-lead = يتطلّب Poolgate تقنية WebAssembly، وهي غير مفعّلة هنا أو حظرتها مؤسستك. يُرجى استخدام متصفّح آخر، أو الطلب من المسؤول السماح بها لهذا الموقع.
shell-slow = لا يزال التحميل جاريًا. قد يكون اتصالك بطيئًا.
# Buttons: 30 characters at most.
shell-reload = إعادة تحميل الصفحة
shell-hosted-login = تسجيل الدخول في صفحة منفصلة

# Pages about an application behind Poolgate, which the server itself writes.
shell-app-forbidden = لا يمكنك فتح هذا التطبيق
shell-app-log-in-again = يُرجى تسجيل الدخول مجددًا لفتح هذا التطبيق
shell-app-unavailable = هذا التطبيق غير متاح حاليًا
shell-app-unavailable-lead = يتعذّر التحقّق من تسجيل دخولك حاليًا. يُرجى إعادة تحميل الصفحة بعد بضع ثوانٍ.
shell-app-expired = انتهت صلاحية تسجيل الدخول هذا
shell-app-expired-lead = استغرق وقتًا طويلًا، أو بدأ في متصفّح آخر.
shell-app-open = فتح التطبيق
# The name of the user follows: end with a colon if a name cannot stand at the end of this sentence.
shell-app-user = تم تسجيل الدخول بحساب
# The names of groups follow.
shell-app-groups = لأعضاء المجموعات التالية:
shell-app-groups-lead = يُرجى الطلب من المسؤول إضافتك إلى إحدى هذه المجموعات.
shell-app-max-age = مضى على تسجيل دخولك وقت أطول مما يسمح به هذا التطبيق.
shell-app-second-factor = يتطلّب هذا التطبيق تسجيل الدخول بعامل مصادقة إضافي.
shell-app-remembered-device = هذا المتصفّح مسجّل، لذلك لم يُطلب منك رمز عند تسجيل الدخول. سيُطلب منك رمز عند تسجيل الدخول مجددًا.
shell-app-no-second-factor = لم يُستخدم في تسجيل دخولك عامل مصادقة إضافي. يُرجى إعداد عامل في حسابك أو التواصل مع المسؤول.
shell-app-factors-not-reported = لا توضّح خدمة تسجيل الدخول ما إذا كان قد استُخدم عامل مصادقة إضافي. يُرجى التواصل مع المسؤول.
shell-app-login-cancelled = غادرت صفحة تسجيل الدخول قبل إتمامه. يمكنك المحاولة مرة أخرى في أي وقت.
shell-app-login-failed = تعذّر تسجيل الدخول. يُرجى المحاولة مرة أخرى.
shell-app-too-many-attempts = محاولات كثيرة جدًا. يُرجى الانتظار قليلًا قبل المحاولة مرة أخرى.
shell-app-pool-unavailable = خدمة تسجيل الدخول لا تستجيب. يُرجى المحاولة مرة أخرى بعد بضع دقائق.
# Buttons: 40 characters at most.
shell-app-other-account = استخدام حساب آخر
shell-app-someone-else = تسجيل الدخول بحساب آخر
shell-app-again = تسجيل الدخول مجددًا
shell-app-continue = متابعة
