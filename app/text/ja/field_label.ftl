### The labels of inputs that are not on the login page: 25 characters at most.

field-label-current-password = 現在のパスワード
field-label-code = 確認コード
field-label-given-name = 名
field-label-family-name = 姓
field-label-phone-number = 電話番号
# The label of any other input.
field-label-value = 値
