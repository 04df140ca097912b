### The labels of inputs: 25 characters at most.

field-email = メールアドレス
field-password = パスワード
field-current-password = 現在のパスワード
field-code = 確認コード
field-given-name = 名
field-family-name = 姓
field-phone-number = 電話番号
# The label of any other input.
field-value = 値
# After the label of an input that can be left empty.
field-optional = （任意）
