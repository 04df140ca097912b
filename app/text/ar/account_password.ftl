### The page for another password.

account-password-title = تغيير كلمة المرور
account-password-lead = تنتهي جلساتك الأخرى عند تغيير كلمة المرور، وتستمر الجلسة في هذا المتصفّح.
# Users can log in without a password, so they may have none.
account-password-present-hint = إذا لم تكن لديك كلمة مرور بعد، يُرجى ترك هذا الحقل فارغًا.
account-password-new-password = كلمة المرور الجديدة
account-password-submit = تغيير كلمة المرور
# After the change. $count: how many other sessions of the user ended with it.
account-password-changed =
    { $count ->
        [0] تم تغيير كلمة المرور. ليست لديك جلسات أخرى.
        [one] تم تغيير كلمة المرور، وانتهت جلستك الأخرى.
        [two] تم تغيير كلمة المرور، وانتهت جلستاك الأخريان.
        [few] تم تغيير كلمة المرور، وانتهت { $count } جلسات أخرى لك.
        [many] تم تغيير كلمة المرور، وانتهت { $count } جلسة أخرى لك.
       *[other] تم تغيير كلمة المرور، وانتهت { $count } جلسة أخرى لك.
    }
