### What is wrong with an input, below it: what to do.

field-error-email-missing = يُرجى إدخال بريدك الإلكتروني.
field-error-password-missing = يُرجى إدخال كلمة المرور.
field-error-current-password-missing = يُرجى إدخال كلمة المرور الحالية.
field-error-code-missing = يُرجى إدخال الرمز الوارد في رسالة البريد الإلكتروني.
field-error-given-name-missing = يُرجى إدخال اسمك الأول.
field-error-family-name-missing = يُرجى إدخال اسم عائلتك.
field-error-phone-number-missing = يُرجى إدخال رقم هاتفك.
field-error-value-missing = يُرجى إدخال قيمة.
# name@example.org is an example: use one that people in your language recognize.
field-error-email-implausible = يُرجى إدخال عنوان بريد إلكتروني مثل name@example.org لا يتجاوز 128 حرفًا.
field-error-password-not-accepted = لا يمكن استخدام كلمة المرور هذه. يُرجى اختيار كلمة مرور أخرى.
field-error-password-incorrect = كلمة المرور غير صحيحة. يُرجى التحقّق منها والمحاولة مرة أخرى.
field-error-password-breaks-policy = يُرجى اختيار كلمة مرور تستوفي جميع الشروط أدناه.
field-error-code-implausible = تتألّف الرموز من 6 إلى 8 أرقام. يُرجى مراجعة رسالة البريد الإلكتروني مرة أخرى.
field-error-name-not-accepted = لا يمكن استخدام هذا الاسم. الحد الأقصى لطول الاسم هو 2048 حرفًا.
field-error-phone-number-implausible = يُرجى إدخال الرقم مع رمز البلد، مثلًا: { "\u2066" }+966 51 234 5678{ "\u2069" }.
field-error-value-not-accepted = يُرجى إدخال قيمة أخرى.
