### The page on which users delete their account. The three parts follow the lead as a list.

account-deletion-title = حذف حسابك
account-deletion-lead = لا يمكن التراجع عن هذا الإجراء. سيُحذف ما يلي:
account-deletion-not-deleted = لا تُحذف البيانات التي تخزّنها عنك التطبيقات الأخرى التي تستخدم خدمة تسجيل الدخول نفسها. يُرجى طلب حذفها من كل تطبيق على حدة.
# A button: 25 characters at most.
account-deletion-delete = حذف الحساب
account-deletion-hint = يضمن ذلك عدم حذف حسابك عن طريق الخطأ.
account-deletion-part-account = حسابك، بما فيه الاسم والبريد الإلكتروني ورقم الهاتف وكلمة المرور
account-deletion-part-factors = عوامل المصادقة الإضافية ومفاتيح المرور
account-deletion-part-sessions = جميع جلساتك في كل المتصفّحات
account-deletion-missing = يُرجى كتابة الاسم الظاهر فوق هذا الحقل.
account-deletion-wrong = هذا ليس الاسم الظاهر فوق الحقل. يُرجى التحقّق منه والمحاولة مرة أخرى.
# The label of an input. $name: the name or email of the user.
account-deletion-label = للتأكيد، يُرجى كتابة { $name }
