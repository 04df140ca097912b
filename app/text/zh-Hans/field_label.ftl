### The labels of inputs that are not on the login page: 25 characters at most.

field-label-current-password = 当前密码
field-label-code = 验证码
field-label-given-name = 名字
field-label-family-name = 姓氏
field-label-phone-number = 手机号码
# The label of any other input.
field-label-value = 值
