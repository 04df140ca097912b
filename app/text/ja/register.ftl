### The registration page.

register-title = アカウントの作成
register-lead = メールアドレスを確認するため、確認コードをメールで送信します。
register-submit = アカウントを作成
# The link register-log-in follows.
register-have-account = すでにアカウントをお持ちですか？
register-log-in = ログイン
