### The login page. Buttons: 30 characters at most. Log in is the word of all pages: use one word for it everywhere.

login-title = ログイン
# Above the choice between login-in-app and login-hosted: 20 characters at most each.
login-mode = ログインする場所
login-in-app = このページ
login-hosted = 別のページ
login-submit = ログイン
# A button below a form that asks only for the email.
login-continue = 続行
login-other-way = 別の方法でログイン
login-remember = ログイン状態を保持する
# Below login-remember: 26 characters at most.
login-remember-hint = 共用デバイスではオフに
# Below the choice, while login-in-app is chosen: where the password goes. login-promise if it is not sent.
login-in-app-lead = このページでそのままログインします。
login-promise = パスワードがこのブラウザの外に送信されることはありません。
# The separate page is the hosted login of Amazon Cognito.
login-hosted-lead = 別のログインページでパスワードを入力した後、ここに戻ります。
login-hosted-submit = ログインに進む
login-forgot = パスワードをお忘れですか？
login-forgot-hint = 別のページで再設定します。
# Between the form and the buttons of companies such as Google.
login-or = または
# The link login-create-account follows.
login-new = 初めてご利用ですか？
login-create-account = アカウントを作成
login-confirmed = アカウントの確認が完了しました。ログインするか、アカウントを作成したタブに戻ってください。
# After a reset.
login-password-changed = パスワードを変更しました。ログインしてください。
# After leaving the hosted pages.
login-cancelled = ログインが完了する前に、ログインページから離れました。いつでもやり直すことができます。
# After a registration that needs no confirmation.
login-registered = アカウントの準備ができました。続行するには、ログインしてください。
# A button. $provider: the name of a company, such as Google.
login-continue-with = { $provider } で続行
