### The page that sends a code for a new password.

forgot-password-title = パスワードの再設定
forgot-password-lead = メールアドレスを入力してください。新しいパスワードを設定するための確認コードを送信します。
forgot-password-submit = 確認コードを送信
# The link forgot-password-log-in follows.
forgot-password-remembered = パスワードを思い出しましたか？
forgot-password-log-in = ログイン
# The in-app mode is turned off.
forgot-password-elsewhere = パスワードは、別のログインページで再設定できます。そのページで「パスワードをお忘れですか？」を選択してください。
forgot-password-continue = ログインに進む
