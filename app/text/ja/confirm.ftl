### The page that asks for the code of the email after a registration.

confirm-title = メールをご確認ください
# Nothing is known about the account: the page was opened directly.
confirm-lead = メールアドレスと、お送りした確認コードを入力してください。
# The address contained both the email and the code.
confirm-filled-in = メールアドレスと確認コードは入力済みです。「確認」を選択してください。
confirm-not-confirmed = アカウントの確認がまだ完了していません。最新のメールに記載された確認コードを入力してください。
confirm-submit = 確認
# The link confirm-log-in follows.
confirm-already-confirmed = すでに確認がお済みですか？
confirm-log-in = ログイン
# The link confirm-start-over follows.
confirm-wrong-address = メールアドレスが間違っていますか？
confirm-start-over = 最初からやり直す
# A link that only developers see.
confirm-mailbox = ローカルのメールボックスを開く
# Only developers see this.
confirm-mailbox-hint = 開発環境のため、メールは送信されません。こちらで確認できます（新しいタブで開きます）。
# After a registration. It must also be true for addresses that already have an account: they get no email, and the page
# must not reveal which is the case. $destination: a masked address, such as a***@e***.
confirm-sent = { $destination } がまだ登録されていない場合は、確認コードが届きます。すでにアカウントをお持ちの場合、確認コードは届きません。ログインするか、パスワードを再設定してください。
