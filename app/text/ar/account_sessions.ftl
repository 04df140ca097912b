### The page with the places in which the user is logged in. Buttons: 30 characters at most.

account-sessions-title = الجلسات
account-sessions-lead = تم تسجيل دخولك إلى هذا الموقع في المتصفّحات التالية.
# A badge: 20 characters at most.
account-sessions-this-session = هذا المتصفّح
# The label of an IP address.
account-sessions-address = العنوان
account-sessions-logged-in = وقت تسجيل الدخول
account-sessions-started = وقت البدء
account-sessions-last-used = آخر استخدام
account-sessions-method = طريقة تسجيل الدخول
account-sessions-end = إنهاء الجلسة
account-sessions-ended = انتهت الجلسة.
account-sessions-end-others = إنهاء جميع الجلسات الأخرى
account-sessions-confirm-end-others = إنهاء جميع الجلسات باستثناء هذه الجلسة؟
account-sessions-others-ended = انتهت جميع الجلسات الأخرى.
# Leaves everything as it is: the answer No to the questions of this page.
account-sessions-keep = إلغاء
# A heading. The login service is the user pool of Amazon Cognito.
account-sessions-at-pool = لدى خدمة تسجيل الدخول
account-sessions-at-pool-lead = عمليات تسجيل الدخول المعروفة لدى الخدمة، بما فيها عمليات التطبيقات الأخرى التي تستخدمها.
account-sessions-at-pool-none = لا تعرض خدمة تسجيل الدخول أي جلسات.
account-sessions-unknown-device = جهاز غير معروف
account-sessions-everywhere = تسجيل الخروج من كل الأماكن
account-sessions-everywhere-lead = يُنهي هذا الإجراء كل الجلسات، بما فيها جلسة هذا المتصفّح وجلسات التطبيقات الأخرى التي تستخدم خدمة تسجيل الدخول نفسها. يُنصح به عند فقدان جهاز أو إذا كان من المحتمل أن يعرف شخص آخر كلمة المرور.
account-sessions-confirm-everywhere = تسجيل الخروج من كل الأماكن، بما فيها هذا المتصفّح؟
account-sessions-in-app = في هذا الموقع
account-sessions-hosted = في الصفحة المنفصلة
# Asked before a session is ended. $device: a browser and a system, such as Firefox on Linux.
account-sessions-confirm-end = إنهاء الجلسة «{ $device }»؟
# The name of a device. $browser: such as Firefox; $system: such as Linux.
account-sessions-browser-on-system = { $browser } على { $system }
