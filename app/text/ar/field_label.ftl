### The labels of inputs that are not on the login page: 25 characters at most.

field-label-current-password = كلمة المرور الحالية
field-label-code = الرمز
field-label-given-name = الاسم الأول
field-label-family-name = اسم العائلة
field-label-phone-number = رقم الهاتف
# The label of any other input.
field-label-value = القيمة
