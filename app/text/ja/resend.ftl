### The button that requests another code.

resend-resend = 新しいコードを送信
resend-resend-now = 新しいコードをリクエストできるようになりました。
resend-no-email = 届かない場合は、迷惑メールフォルダと、上記のメールアドレスをご確認ください。
resend-no-sms = 届かない場合は、上記の電話番号と、スマートフォンの電波状況をご確認ください。
# After a request of a user who is logged in. $destination: a masked address or phone number, such as a***@e***.
resend-sent-to-user = { $destination } に新しいコードを送信しました。以前のコードは使用できません。
# After a request of a visitor. The page must not reveal whether the account exists.
resend-sent-for-confirmation = アカウントの確認がまだ完了していない場合は、{ $destination } に新しいコードが届きます。以前のコードは使用できません。
resend-sent-for-reset = アカウントをお持ちの場合は、{ $destination } に新しいコードが届きます。以前のコードは使用できません。
# $time: minutes or seconds, such as 29 seconds.
resend-available-in = { $time }後に新しいコードをリクエストできます。
