### The page before the application has started, and when it cannot start. The server puts these texts into the page.

shell-description = يمكنك إنشاء حساب، وتسجيل الدخول، والاطّلاع على كل المطالبات (claims) في رموزك المميّزة.
shell-loading = جارٍ التحميل…
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
