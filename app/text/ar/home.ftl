### The home page.

# In the title of the window.
home-title = أهلًا بك
home-heading = تسجيل الدخول لأنظمة user pool من Amazon Cognito
# Instead of home-heading. $operator: the name of the operator.
home-welcome = أهلًا بك في { $operator }
home-lead = يمكنك إنشاء حساب، وتسجيل الدخول، والاطّلاع على كل المطالبات (claims) في رموزك المميّزة.
home-create-account = إنشاء حساب
home-log-in = تسجيل الدخول
home-heading-logged-in = أهلًا بعودتك
# The name of the user follows: end with a colon if a name cannot stand at the end of this sentence.
home-lead-logged-in = تم تسجيل دخولك بحساب
home-profile = فتح ملفك الشخصي
home-account = إدارة حسابك
home-reasons = طريقة العمل
home-password-stays = كلمة المرور تبقى معك
home-password-stays-lead = عند تسجيل الدخول في هذا الموقع، يُثبت متصفّحك أنه يعرف كلمة المرور من دون إرسالها.
home-two-ways = طريقتان لتسجيل الدخول
home-two-ways-lead = يمكنك تسجيل الدخول هنا مباشرةً، أو في الصفحات المستضافة الخاصة بالـ user pool. والجلسة هي نفسها في الحالتين.
home-nothing-hidden = لا شيء مخفي
home-nothing-hidden-lead = يعرض ملفك الشخصي كل المطالبات (claims) في رموزك المميّزة، ومعناها، ووقت انتهاء صلاحية كل رمز مميّز.
home-logged-out-everywhere = تم تسجيل خروجك من كل الأماكن. قد يستغرق ظهور ذلك في التطبيقات الأخرى بعض الوقت.
home-account-deleted = تم حذف حسابك وتسجيل خروجك من كل الأماكن.
