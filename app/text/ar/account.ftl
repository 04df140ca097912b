### The navigation of the account pages, and what all of them say. Navigation: 20 characters at most.

# Read out by screen readers: the name of the navigation.
account-navigation = الحساب
account-profile = الملف الشخصي
account-details = البيانات
account-password = كلمة المرور
account-second-factors = عوامل المصادقة
account-passkeys = مفاتيح المرور
account-sessions = الجلسات
account-delete = حذف الحساب
# After a login on the hosted pages of Amazon Cognito, which does not allow changes. Below is a form to log in here.
account-missing-scope = تم تسجيل دخولك في صفحة منفصلة، ولا يسمح ذلك بإجراء تغييرات في حسابك. لإجرائها، يُرجى تسجيل الدخول أدناه.
# The same, where users can only log in on the hosted pages.
account-missing-scope-hosted = لا يمكن تغيير حسابك هنا. يُرجى طلب التغيير من المسؤول.
# A button.
account-log-in = تسجيل الدخول
# $provider: the name of a company, such as Google.
account-managed-by = يتم تسجيل دخولك عبر { $provider }، لذا لا يمكن تغيير ذلك إلا هناك.
