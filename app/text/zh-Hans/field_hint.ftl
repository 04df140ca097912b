### Hints below inputs.

field-hint-phone-number = 请包含国家/地区代码，例如 +86 131 2345 6789。
field-hint-code = 空格和连字符会被忽略。
