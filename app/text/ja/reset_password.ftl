### The page that sets a new password.

reset-password-title = 新しいパスワードの設定
# Nothing is known: the page was opened directly.
reset-password-lead = メールアドレス、お送りした確認コード、新しいパスワードを入力してください。確認コードは 1 時間有効です。
# The address contained both the email and the code.
reset-password-filled-in = メールアドレスと確認コードは入力済みです。新しいパスワードを設定してください。
# The login was refused with `PasswordResetRequiredException`.
reset-password-by-administrator = 管理者から、新しいパスワードの設定が求められています。メールに記載された確認コードを入力するか、新しいコードをリクエストしてください。
reset-password-new-password = 新しいパスワード
reset-password-submit = パスワードを変更
# The link reset-password-log-in follows.
reset-password-remembered = パスワードを思い出しましたか？
reset-password-log-in = ログイン
# After a request for a code. It must also be true for addresses that have no account, or one that cannot get a code: the
# page must not reveal which is the case. $destination: a masked address, such as a***@e***.
reset-password-sent = アカウントをお持ちの場合は、{ $destination } に確認コードが届きます。コードは 1 時間有効です。確認が完了していないアカウントには送信されません。
