### The rules for a new password. Each is ticked as soon as it is met.

# The heading of the list of rules, which begin with a small letter.
password-rule-list = パスワードの条件：
# Read out by screen readers, after a rule.
password-rule-met = 条件を満たしています
password-rule-not-met = まだ条件を満たしていません
password-rule-min-length = { $count } 文字以上
password-rule-max-length = 256 文字以内
password-rule-no-outer-space = 先頭と末尾にスペースを含まない
password-rule-lower = 英小文字を含む
password-rule-upper = 英大文字を含む
password-rule-number = 数字を含む
password-rule-symbol = 記号を含む（! # - など）
