### The key of an authenticator app (an app that shows a new code every 30 seconds), as a QR code and as text.

# Read out by screen readers.
authenticator-qr-code = رمز QR لتطبيق المصادقة. ويظهر المفتاح نفسه أدناه في شكل نص.
authenticator-open-app = فتح تطبيق المصادقة على هذا الجهاز
authenticator-key = المفتاح
authenticator-key-hint = هل تعذّر مسح رمز QR؟ يُرجى إدخال هذا المفتاح في التطبيق.
authenticator-copy-key = نسخ المفتاح
# Announced and shown.
authenticator-key-copied = تم نسخ المفتاح.
# Announced and shown.
authenticator-key-not-copied = لم يسمح المتصفّح بالنسخ. يُرجى تحديد المفتاح ونسخه يدويًا.
authenticator-code-incorrect = الرمز غير صحيح. يُرجى إدخال الرمز الذي يعرضه التطبيق الآن، والتأكّد من ضبط الساعة في هاتفك.
authenticator-code-used = سبق استخدام هذا الرمز. يُرجى الانتظار إلى أن يعرض التطبيق الرمز التالي.
