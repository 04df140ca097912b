### The labels of the inputs on the login page: 25 characters at most.

field-email = 邮箱
field-password = 密码
# After the label of an input that can be left empty.
field-optional = （选填）
