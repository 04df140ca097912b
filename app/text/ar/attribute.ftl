### The labels of what is known about a user (the standard claims of OpenID Connect).

attribute-email = البريد الإلكتروني
attribute-phone-number = رقم الهاتف
attribute-birthdate = تاريخ الميلاد
attribute-name = الاسم الكامل
attribute-given-name = الاسم الأول
attribute-family-name = اسم العائلة
attribute-middle-name = الاسم الأوسط
attribute-nickname = الاسم المستعار
attribute-preferred-username = اسم المستخدم
attribute-gender = الجنس
attribute-zoneinfo = المنطقة الزمنية
attribute-locale = اللغة
attribute-address = العنوان
attribute-picture = الصورة (عنوان URL)
attribute-profile = صفحة الملف الشخصي (عنوان URL)
attribute-website = الموقع الإلكتروني (عنوان URL)
