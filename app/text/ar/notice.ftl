### Problems that must not wait for the other texts: the connection, and an outdated page.

notice-offline = يتعذّر الوصول إلى الخادم. يُرجى التحقّق من الاتصال والمحاولة مرة أخرى.
notice-out-of-date = هذه الصفحة قديمة. يُرجى إعادة تحميلها والمحاولة مرة أخرى.
# Instead of a sentence that could not be loaded.
notice-not-loaded = حدث خطأ وتعذّر تحميل شرحه. يُرجى التحقّق من الاتصال والمحاولة مرة أخرى.
# Another language could not be loaded.
notice-language-not-loaded = تعذّر تحميل هذه اللغة. يُرجى التحقّق من الاتصال والمحاولة مرة أخرى.
