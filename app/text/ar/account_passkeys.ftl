### The page for passkeys. Passkeys are the password-free credentials of the FIDO Alliance: use the word of Apple, Google and Microsoft in your language.
### Buttons: 25 characters at most.

account-passkeys-title = مفاتيح المرور
account-passkeys-lead = باستخدام مفتاح المرور، يمكنك تسجيل الدخول ببصمة الإصبع أو الوجه أو رقم PIN للجهاز أو مفتاح أمان، بدون كلمة مرور.
account-passkeys-not-offered = مفاتيح المرور غير مفعّلة هنا.
account-passkeys-none = ليست لديك مفاتيح مرور بعد.
# Read out by screen readers: the name of the list.
account-passkeys-list = مفاتيح المرور الخاصة بك
account-passkeys-add = إضافة مفتاح مرور
account-passkeys-added = تمت إضافة مفتاح المرور. يمكنك استخدامه عند تسجيل الدخول في المرة القادمة.
account-passkeys-remove = إزالة
# Leaves everything as it is: the answer No to account-passkeys-confirm-removal.
account-passkeys-keep = الاحتفاظ به
account-passkeys-removed = تمت إزالة مفتاح المرور. يُرجى حذفه أيضًا من جهازك أو من تطبيق إدارة كلمات المرور.
# A date follows.
account-passkeys-created = تاريخ الإنشاء
# The name of a passkey that has none.
account-passkeys-unnamed = مفتاح مرور
# Asked before a passkey is removed. $name: its name, such as iCloud Keychain.
account-passkeys-confirm-removal = إزالة «{ $name }»؟ لن يكون بإمكانك بعد ذلك تسجيل الدخول بمفتاح المرور هذا.
account-passkeys-not-created = لم يتم إنشاء مفتاح مرور. ربما أُلغيت العملية أو انتهت مهلتها. يُرجى المحاولة مرة أخرى.
account-passkeys-already-registered = يحتوي هذا الجهاز بالفعل على مفتاح مرور لحسابك. يُرجى استخدام جهاز آخر أو إزالة مفتاح المرور هذا أولًا.
account-passkeys-constraint = لا يمكن لهذا الجهاز تخزين مفتاح مرور أو التحقّق من هويتك. يُرجى إعداد قفل الشاشة أو استخدام جهاز آخر.
account-passkeys-not-supported = لا يمكن لهذا المتصفّح أو الجهاز إنشاء مفاتيح مرور. يُرجى تحديث المتصفّح أو استخدام متصفّح آخر.
account-passkeys-wrong-address = لم يتم إعداد مفاتيح المرور لعنوان الويب هذا. وحده المسؤول يمكنه إصلاح ذلك.
account-passkeys-failed = تعذّر إنشاء مفتاح المرور. يُرجى المحاولة مرة أخرى.
