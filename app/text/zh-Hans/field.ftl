### The labels of inputs: 25 characters at most.

field-email = 邮箱
field-password = 密码
field-current-password = 当前密码
field-code = 验证码
field-given-name = 名字
field-family-name = 姓氏
field-phone-number = 手机号码
# The label of any other input.
field-value = 值
# After the label of an input that can be left empty.
field-optional = （选填）
