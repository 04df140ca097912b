### The registration page.

register-title = アカウントの作成
register-lead = メールアドレスを確認するため、確認コードをメールで送信します。
register-submit = アカウントを作成
# Links to the terms and the policy follow.
register-agree = アカウントを作成すると、利用規約とプライバシーポリシーに同意したことになります。
register-agree-terms = アカウントを作成すると、利用規約に同意したことになります。
register-agree-privacy = アカウントを作成すると、プライバシーポリシーに同意したことになります。
# The link register-log-in follows.
register-have-account = すでにアカウントをお持ちですか？
register-log-in = ログイン
