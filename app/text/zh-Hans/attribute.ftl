### The labels of what is known about a user (the standard claims of OpenID Connect).

attribute-email = 邮箱
attribute-phone-number = 手机号码
attribute-birthdate = 出生日期
attribute-name = 全名
attribute-given-name = 名字
attribute-family-name = 姓氏
attribute-middle-name = 中间名
attribute-nickname = 昵称
attribute-preferred-username = 用户名
attribute-gender = 性别
attribute-zoneinfo = 时区
attribute-locale = 语言
attribute-address = 地址
attribute-picture = 头像（网址）
attribute-profile = 个人资料页面（网址）
attribute-website = 网站（网址）
