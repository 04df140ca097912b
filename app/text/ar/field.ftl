### The labels of inputs: 25 characters at most.

field-email = البريد الإلكتروني
field-password = كلمة المرور
field-current-password = كلمة المرور الحالية
field-code = الرمز
field-given-name = الاسم الأول
field-family-name = اسم العائلة
field-phone-number = رقم الهاتف
# The label of any other input.
field-value = القيمة
# After the label of an input that can be left empty.
field-optional = (اختياري)
