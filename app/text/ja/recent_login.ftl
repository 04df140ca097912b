### The confirmation in front of a change that needs a recent login.

recent-login-title = 本人確認
recent-login-lead-password = 前回のログインから時間がたっています。続行するには、パスワードを入力してください。
# Users log in without a password.
recent-login-lead-other = 前回のログインから時間がたっています。続行するには、もう一度ログインしてください。
recent-login-lead-hosted = 前回のログインから時間がたっています。続行するには、別のページでもう一度ログインしてください。ログインした後、このページに戻ります。
recent-login-confirm = 確認
recent-login-log-in-again = もう一度ログイン
# Announced, not shown.
recent-login-confirmed = 本人確認が完了しました。続行できます。
