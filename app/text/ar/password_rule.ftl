### The rules for a new password. Each is ticked as soon as it is met.

# The heading of the list of rules, which begin with a small letter.
password-rule-list = شروط كلمة المرور:
# Read out by screen readers, after a rule.
password-rule-met = مستوفى
password-rule-not-met = غير مستوفى بعد
password-rule-min-length =
    { $count ->
        [zero] { $count } حرف على الأقل
        [one] حرف واحد على الأقل
        [two] حرفان على الأقل
        [few] { $count } أحرف على الأقل
        [many] { $count } حرفًا على الأقل
       *[other] { $count } حرف على الأقل
    }
password-rule-max-length = 256 حرفًا كحدّ أقصى
password-rule-no-outer-space = بلا مسافة في البداية أو النهاية
password-rule-lower = حرف لاتيني صغير
password-rule-upper = حرف لاتيني كبير
password-rule-number = رقم
password-rule-symbol = رمز خاص، مثل ! أو # أو -
