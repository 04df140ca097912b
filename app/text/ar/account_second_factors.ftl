### The page for second factors: what users are asked for besides the password. Buttons: 25 characters at most.

account-second-factors-title = عوامل المصادقة الإضافية
account-second-factors-lead = يحمي عامل المصادقة الإضافي حسابك إذا عرف شخص آخر كلمة المرور. ويُطلب منك عند تسجيل الدخول بعد كلمة المرور.
account-second-factors-none-offered = لا يمكن تغيير عوامل المصادقة الإضافية هنا.
# A badge: 15 characters at most.
account-second-factors-on = مفعّل
account-second-factors-off = غير مفعّل
# A badge next to the second factor that is asked for first.
account-second-factors-preferred = مفضّل
account-second-factors-set-up = إعداد
account-second-factors-replace-app = إعداد تطبيق آخر
account-second-factors-turn-on = تفعيل
account-second-factors-turn-off = إيقاف
# Leaves everything as it is: the answer No to account-second-factors-confirm-off.
account-second-factors-keep = عدم الإيقاف
account-second-factors-cancel = إلغاء
account-second-factors-set-up-app = إعداد تطبيق المصادقة
account-second-factors-set-up-app-lead = يُرجى مسح رمز QR هذا بتطبيق مصادقة على هاتفك، ثم إدخال الرمز الذي يعرضه التطبيق.
account-second-factors-app-name = اسم التطبيق أو الجهاز
account-second-factors-app-name-hint = يظهر لك هذا الاسم عندما يُطلب منك رمز.
# The button below the code that completes the set-up.
account-second-factors-finish = تفعيل
account-second-factors-preference = عامل المصادقة الإضافي المطلوب عند تسجيل الدخول
account-second-factors-ask-each-time = الاختيار في كل مرة
account-second-factors-save = حفظ
account-second-factors-saved = تم حفظ اختيارك.
account-second-factors-sms = رموز عبر الرسائل النصية
account-second-factors-app = تطبيق المصادقة
account-second-factors-email = رموز عبر البريد الإلكتروني
account-second-factors-sms-description = نرسل رمزًا إلى رقم هاتفك.
account-second-factors-app-description = يعرض تطبيق على هاتفك رمزًا جديدًا كل 30 ثانية، ويعمل بدون اتصال.
account-second-factors-email-description = نرسل رمزًا إلى بريدك الإلكتروني.
# Why a second factor cannot be turned on yet. The link account-second-factors-details follows.
account-second-factors-phone-needed = يجب أولًا إضافة رقم هاتفك والتحقّق منه.
account-second-factors-email-needed = يجب أولًا التحقّق من بريدك الإلكتروني.
account-second-factors-details = فتح بياناتك
# Asked before a second factor is turned off. $factor: sms_mfa (codes by text message), software_token_mfa
# (authenticator app) or email_otp (codes by email).
account-second-factors-confirm-off =
    { $factor ->
        [sms_mfa] إيقاف «رموز عبر الرسائل النصية»؟
        [software_token_mfa] إيقاف «تطبيق المصادقة»؟
       *[email_otp] إيقاف «رموز عبر البريد الإلكتروني»؟
    }
account-second-factors-confirm-last-off =
    { $factor ->
        [sms_mfa] إيقاف «رموز عبر الرسائل النصية»؟ سيصبح تسجيل دخولك بعد ذلك بدون عامل مصادقة إضافي.
        [software_token_mfa] إيقاف «تطبيق المصادقة»؟ سيصبح تسجيل دخولك بعد ذلك بدون عامل مصادقة إضافي.
       *[email_otp] إيقاف «رموز عبر البريد الإلكتروني»؟ سيصبح تسجيل دخولك بعد ذلك بدون عامل مصادقة إضافي.
    }
account-second-factors-turned-on =
    { $factor ->
        [sms_mfa] تم تفعيل «رموز عبر الرسائل النصية»، وانتهت جميع جلساتك الأخرى.
        [software_token_mfa] تم تفعيل «تطبيق المصادقة»، وانتهت جميع جلساتك الأخرى.
       *[email_otp] تم تفعيل «رموز عبر البريد الإلكتروني»، وانتهت جميع جلساتك الأخرى.
    }
account-second-factors-turned-off =
    { $factor ->
        [sms_mfa] تم إيقاف «رموز عبر الرسائل النصية»، وانتهت جميع جلساتك الأخرى.
        [software_token_mfa] تم إيقاف «تطبيق المصادقة»، وانتهت جميع جلساتك الأخرى.
       *[email_otp] تم إيقاف «رموز عبر البريد الإلكتروني»، وانتهت جميع جلساتك الأخرى.
    }
