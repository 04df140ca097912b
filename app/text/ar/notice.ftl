### Problems that must not wait for the other texts: the connection, and an outdated page.

notice-offline = لا يوجد اتصال بالشبكة. يُرجى الاتصال بشبكة والمحاولة مرة أخرى.
notice-server-unreachable = يتعذّر الوصول إلى الخادم. يُرجى التحقّق من الاتصال والمحاولة مرة أخرى.
# Below either of these, and below other problems that can pass.
notice-retries = تعيد هذه الصفحة المحاولة تلقائيًا أيضًا.
notice-out-of-date = هذه الصفحة قديمة. يُرجى إعادة تحميلها والمحاولة مرة أخرى.
# Instead of a sentence that could not be loaded.
notice-not-loaded = حدث خطأ وتعذّر تحميل شرحه. يُرجى التحقّق من الاتصال والمحاولة مرة أخرى.
# Another language could not be loaded.
notice-language-not-loaded = تعذّر تحميل هذه اللغة. يُرجى التحقّق من الاتصال والمحاولة مرة أخرى.
