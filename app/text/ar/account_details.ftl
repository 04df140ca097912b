### The page for name, email and phone number. Titles and buttons: 25 characters at most.

account-details-title = بياناتك
account-details-name = الاسم
account-details-save-name = حفظ الاسم
account-details-name-saved = تم حفظ اسمك.
account-details-not-changed = لا شيء للحفظ: لم يتغيّر اسمك.
# Instead of an email or phone number: there is none.
account-details-none = لا يوجد
# A badge next to an email or phone number: 15 characters at most.
account-details-verified = تم التحقّق
account-details-not-verified = لم يتم التحقّق
account-details-cancel = إلغاء
account-details-have-code = لديّ رمز
account-details-new-email = البريد الإلكتروني الجديد
account-details-new-email-hint = سنرسل رمزًا إلى هذا العنوان للتحقّق من أنه لك.
account-details-other-phone-hint = يُرجى تضمين رمز البلد، مثلًا: { "\u2066" }+966 51 234 5678{ "\u2069" }. لإزالة رقمك، يُرجى ترك هذا الحقل فارغًا.
account-details-phone-saved = تم حفظ رقم هاتفك.
account-details-phone-removed = تمت إزالة رقم هاتفك.
account-details-email-changed = تم تغيير بريدك الإلكتروني.
account-details-email = البريد الإلكتروني
account-details-phone = رقم الهاتف
account-details-change-email = تغيير البريد الإلكتروني
account-details-add-email = إضافة بريد إلكتروني
account-details-change-phone = تغيير رقم الهاتف
account-details-add-phone = إضافة رقم هاتف
account-details-verify-email = التحقّق من البريد
account-details-verify-phone = التحقّق من رقم الهاتف
account-details-save-email = حفظ البريد الإلكتروني
account-details-save-phone = حفظ رقم الهاتف
account-details-email-verified = تم التحقّق من بريدك الإلكتروني.
account-details-phone-verified = تم التحقّق من رقم هاتفك.
# $destination: a masked address or phone number, such as a***@e***.
account-details-code-sent = أرسلنا رمزًا إلى { $destination }. يُرجى إدخاله لإكمال العملية.
account-details-email-code-missing = يُرجى إدخال الرمز الوارد في رسالة البريد الإلكتروني.
account-details-phone-code-missing = يُرجى إدخال الرمز الوارد في الرسالة النصية.
account-details-code-implausible = تتألّف الرموز من 6 إلى 8 أرقام. يُرجى مراجعة الرسالة مرة أخرى.
# $provider: the name of a company, such as Google.
account-details-replaced-by = يتم تسجيل دخولك عبر { $provider }. وعند كل تسجيل دخول، قد تحلّ البيانات الموجودة هناك محل هذه البيانات.
