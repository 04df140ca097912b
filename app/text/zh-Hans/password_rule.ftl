### The rules for a new password. Each is ticked as soon as it is met.

# The heading of the list of rules, which begin with a small letter.
password-rule-list = 密码规则：
# Read out by screen readers, after a rule.
password-rule-met = 已符合
password-rule-not-met = 尚未符合
password-rule-min-length = 至少 { $count } 个字符
password-rule-max-length = 最多 256 个字符
password-rule-no-outer-space = 开头和结尾不含空格
password-rule-lower = 包含小写字母
password-rule-upper = 包含大写字母
password-rule-number = 包含数字
password-rule-symbol = 包含符号，例如 !、# 或 -
