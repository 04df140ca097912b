### The steps of a login after the password: codes, passkeys, a new password. Headings: 40 characters at most; buttons: 30.

# The name of the user follows: end with a colon if a name cannot stand at the end of this sentence.
challenge-logging-in-as = جارٍ تسجيل الدخول بحساب
challenge-other-account = استخدام حساب آخر
challenge-trust-device = عدم طلب رمز على هذا الجهاز مجددًا
challenge-trust-device-hint = هذا الخيار مناسب فقط لجهاز لا يستخدمه أحد غيرك.
challenge-sms-code = إدخال الرمز الوارد في الرسالة النصية
challenge-email-code = إدخال الرمز الوارد بالبريد الإلكتروني
challenge-authenticator-code = إدخال الرمز من التطبيق
challenge-code-in-app = يُرجى فتح تطبيق المصادقة وإدخال الرمز الذي يعرضه.
# Cognito cannot send another code for a second factor.
challenge-no-email-code = ألم يصلك الرمز؟ يُرجى الانتظار دقيقة والتحقّق من مجلد الرسائل غير المرغوب فيها. للحصول على رمز جديد، يُرجى البدء من جديد.
challenge-no-sms-code = ألم يصلك الرمز؟ يُرجى الانتظار دقيقة. للحصول على رمز جديد، يُرجى البدء من جديد.
challenge-no-code-yet = ألم يصلك الرمز؟ قد يستغرق وصوله دقيقة.
challenge-no-app = هل تعذّر استخدام التطبيق؟ يُرجى التواصل مع المسؤول، إذ يمكنه إعادة ضبط هذه الخطوة.
challenge-start-over = البدء من جديد
challenge-resend = إرسال رمز جديد
challenge-resent = أرسلنا رمزًا جديدًا. لم تعُد الرموز السابقة صالحة.
challenge-code-missing = يُرجى إدخال الرمز.
challenge-code-implausible = تتألّف الرموز من 6 إلى 8 أرقام. يُرجى التحقّق من الرمز وإدخاله مرة أخرى.
challenge-new-password = اختيار كلمة مرور جديدة
challenge-new-password-lead = تم تسجيل دخولك بكلمة مرور مؤقتة. يُرجى اختيار كلمة مرور لا يعرفها أحد غيرك.
# There are also attributes to enter.
challenge-new-password-and-attributes-lead = تم تسجيل دخولك بكلمة مرور مؤقتة. يُرجى اختيار كلمة مرور لا يعرفها أحد غيرك وإكمال بيانات حسابك.
challenge-choose-second-factor = ما طريقة إثبات الهوية المفضّلة لديك؟
challenge-choose-second-factor-lead = لحسابك عدة عوامل مصادقة إضافية. يُرجى اختيار أحدها.
challenge-set-up-second-factor = حماية حسابك
challenge-set-up-second-factor-lead = يحتاج حسابك إلى عامل مصادقة إضافي إلى جانب كلمة المرور. يُرجى اختيار عامل لإعداده.
challenge-no-factor = لا تصلح هنا أي طريقة من الطرق المتاحة. يُرجى التواصل مع المسؤول.
challenge-set-up-authenticator = إعداد تطبيق المصادقة
challenge-set-up-authenticator-lead = يُرجى مسح رمز QR هذا بتطبيق مصادقة على هاتفك.
challenge-then-enter-code = بعد ذلك، يُرجى إدخال الرمز الذي يعرضه التطبيق.
challenge-question = سؤال إضافي
# The pool did not say what it asks.
challenge-question-lead = للمتابعة، يُرجى الإجابة عن السؤال.
challenge-answer = الإجابة
challenge-answer-missing = يُرجى إدخال إجابتك.
# The pool asks the same question again.
challenge-answer-not-accepted = لم تُقبل هذه الإجابة. يُرجى المحاولة مرة أخرى.
challenge-choose-factor = ما طريقة تسجيل الدخول المفضّلة لديك؟
challenge-choose-factor-lead = يُرجى اختيار إحدى الطرق التالية.
challenge-password = إدخال كلمة المرور
challenge-password-lead = يُرجى تسجيل الدخول بكلمة المرور.
challenge-passkey = استخدام مفتاح المرور
challenge-passkey-lead = سيطلب جهازك بصمة إصبعك أو وجهك أو رقم PIN أو مفتاح أمان.
challenge-use-passkey = المتابعة بمفتاح المرور
challenge-attribute-not-accepted = لا يمكن استخدام هذه القيمة. يُرجى إدخال قيمة أخرى.
# $destination: a masked address or phone number, such as a***@e***.
challenge-code-sent = أرسلنا رمزًا إلى { $destination }.
# $app: the name that the user gave to the app or device.
challenge-code-in = يُرجى إدخال الرمز الذي يعرضه تطبيق المصادقة ({ $app }).
challenge-sent-code-incorrect = الرمز غير صحيح. يُرجى إدخال الرمز الوارد في أحدث رسالة.
challenge-sent-code-expired = انتهت صلاحية الرمز أو سبق استخدامه. يُرجى طلب إرسال رمز جديد.
challenge-sent-code-expired-log-in = انتهت صلاحية الرمز أو سبق استخدامه. للحصول على رمز جديد، يُرجى تسجيل الدخول مجددًا.
# $time: minutes or seconds, such as 3 minutes.
challenge-time-left = تنتهي مهلة هذه الخطوة بعد { $time }.
# The ways to log in, as buttons.
challenge-factor-password = كلمة المرور
challenge-factor-passkey = مفتاح المرور
challenge-factor-email = رمز عبر البريد الإلكتروني
challenge-factor-sms = رمز عبر رسالة نصية
challenge-factor-app = رمز من تطبيق المصادقة
challenge-set-up-sms = تلقّي الرموز برسائل نصية
challenge-set-up-app = استخدام تطبيق مصادقة
challenge-set-up-email = تلقّي الرموز بالبريد الإلكتروني
challenge-passkey-not-used = لم يُستخدم أي مفتاح مرور. ربما أُلغيت العملية أو انتهت مهلتها، أو ليس لديك على هذا الجهاز مفتاح مرور لهذا الموقع. يُرجى المحاولة مرة أخرى أو استخدام جهاز آخر.
challenge-passkey-not-supported = لا يمكن لهذا المتصفّح استخدام مفاتيح المرور. يُرجى تحديثه أو استخدام متصفّح آخر.
challenge-passkey-wrong-address = لم يتم إعداد مفاتيح المرور لعنوان الويب هذا. وحده المسؤول يمكنه إصلاح ذلك.
challenge-passkey-failed = تعذّر استخدام مفتاح المرور. يُرجى المحاولة مرة أخرى.
# $label: what the account needs, such as Given name.
challenge-attribute-missing = يُرجى إدخال قيمة في الحقل «{ $label }».
