### The button that requests another code.

resend-resend = إرسال رمز جديد
resend-resend-now = يمكنك الآن طلب رمز آخر.
resend-no-email = ألم يصلك الرمز؟ يُرجى التحقّق من مجلد الرسائل غير المرغوب فيها ومن العنوان أعلاه.
resend-no-sms = ألم يصلك الرمز؟ يُرجى التحقّق من الرقم أعلاه ومن توفّر تغطية الشبكة على هاتفك.
# After a request of a user who is logged in. $destination: a masked address or phone number, such as a***@e***.
resend-sent-to-user = أرسلنا رمزًا جديدًا إلى { $destination }. لم تعُد الرموز السابقة صالحة.
# After a request of a visitor. The page must not reveal whether the account exists.
resend-sent-for-confirmation = إذا لم يتم تأكيد حسابك بعد، فقد أرسلنا رمزًا جديدًا إلى { $destination }. لم تعُد الرموز السابقة صالحة.
resend-sent-for-reset = إذا كان لديك حساب، فقد أرسلنا رمزًا جديدًا إلى { $destination }. لم تعُد الرموز السابقة صالحة.
# $time: minutes or seconds, such as 29 seconds.
resend-available-in = يمكنك طلب رمز آخر بعد { $time }.
