### The page for another password.

account-password-title = パスワードの変更
account-password-lead = パスワードを変更すると、ほかのセッションはすべて終了します。このブラウザではログインしたままです。
# Users can log in without a password, so they may have none.
account-password-present-hint = パスワードをまだ設定していない場合は、空欄のままにしてください。
account-password-new-password = 新しいパスワード
account-password-submit = パスワードを変更
# After the change. $count: how many other sessions of the user ended with it.
account-password-changed =
    { $count ->
        [0] パスワードを変更しました。ほかのセッションはありません。
       *[other] パスワードを変更しました。ほかの { $count } 件のセッションは終了しました。
    }
