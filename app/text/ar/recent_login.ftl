### The confirmation in front of a change that needs a recent login.

recent-login-title = تأكيد هويتك
recent-login-lead-password = مضى وقت على تسجيل دخولك. يُرجى إدخال كلمة المرور للمتابعة هنا.
# Users log in without a password.
recent-login-lead-other = مضى وقت على تسجيل دخولك. يُرجى تسجيل الدخول مجددًا للمتابعة هنا.
recent-login-lead-hosted = مضى وقت على تسجيل دخولك. للمتابعة هنا، يُرجى تسجيل الدخول مجددًا في الصفحة المنفصلة. وستتم إعادتك بعد ذلك إلى هذه الصفحة.
recent-login-confirm = تأكيد
recent-login-log-in-again = تسجيل الدخول مجددًا
# Announced, not shown.
recent-login-confirmed = تم التأكيد. يمكنك المتابعة الآن.
