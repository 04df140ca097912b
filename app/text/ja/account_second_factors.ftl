### The page for second factors: what users are asked for besides the password. Buttons: 25 characters at most.

account-second-factors-title = 2 段階認証
account-second-factors-lead = 2 段階認証を使うと、パスワードを他人に知られても、アカウントを守ることができます。ログイン時に、パスワードに続いて追加の認証が求められます。
account-second-factors-none-offered = ここでは 2 段階認証を変更できません。
# A badge: 15 characters at most.
account-second-factors-on = オン
account-second-factors-off = オフ
# A badge next to the second factor that is asked for first.
account-second-factors-preferred = 優先
account-second-factors-set-up = 設定する
account-second-factors-replace-app = 別のアプリを設定する
account-second-factors-turn-on = オンにする
account-second-factors-turn-off = オフにする
# Leaves everything as it is: the answer No to account-second-factors-confirm-off.
account-second-factors-keep = オンのままにする
account-second-factors-cancel = キャンセル
account-second-factors-set-up-app = 認証アプリの設定
account-second-factors-set-up-app-lead = スマートフォンの認証アプリでこの QR コードを読み取り、アプリに表示されたコードを入力してください。
account-second-factors-app-name = アプリまたはデバイスの名前
account-second-factors-app-name-hint = コードの入力を求められるときに、この名前が表示されます。
# The button below the code that completes the set-up.
account-second-factors-finish = オンにする
account-second-factors-preference = ログイン時に使用する認証方法
account-second-factors-ask-each-time = 毎回選択する
account-second-factors-save = 保存
account-second-factors-saved = 選択した内容を保存しました。
account-second-factors-sms = SMS の確認コード
account-second-factors-app = 認証アプリ
account-second-factors-email = メールの確認コード
account-second-factors-sms-description = 登録されている電話番号に確認コードを送信します。
account-second-factors-app-description = スマートフォンのアプリに、30 秒ごとに新しいコードが表示されます。オフラインでも使用できます。
account-second-factors-email-description = 登録されているメールアドレスに確認コードを送信します。
# Why a second factor cannot be turned on yet. The link account-second-factors-details follows.
account-second-factors-phone-needed = まず、電話番号を追加し、その確認を完了してください。
account-second-factors-email-needed = まず、メールアドレスの確認を完了してください。
account-second-factors-details = 基本情報を開く
# Asked before a second factor is turned off. $factor: sms_mfa (codes by text message), software_token_mfa
# (authenticator app) or email_otp (codes by email).
account-second-factors-confirm-off =
    { $factor ->
        [sms_mfa] 「SMS の確認コード」をオフにしますか？
        [software_token_mfa] 「認証アプリ」をオフにしますか？
       *[email_otp] 「メールの確認コード」をオフにしますか？
    }
account-second-factors-confirm-last-off =
    { $factor ->
        [sms_mfa] 「SMS の確認コード」をオフにしますか？ログイン時に 2 段階認証が行われなくなります。
        [software_token_mfa] 「認証アプリ」をオフにしますか？ログイン時に 2 段階認証が行われなくなります。
       *[email_otp] 「メールの確認コード」をオフにしますか？ログイン時に 2 段階認証が行われなくなります。
    }
account-second-factors-turned-on =
    { $factor ->
        [sms_mfa] 「SMS の確認コード」をオンにしました。このブラウザ以外では、すべてログアウトされました。
        [software_token_mfa] 「認証アプリ」をオンにしました。このブラウザ以外では、すべてログアウトされました。
       *[email_otp] 「メールの確認コード」をオンにしました。このブラウザ以外では、すべてログアウトされました。
    }
account-second-factors-turned-off =
    { $factor ->
        [sms_mfa] 「SMS の確認コード」をオフにしました。このブラウザ以外では、すべてログアウトされました。
        [software_token_mfa] 「認証アプリ」をオフにしました。このブラウザ以外では、すべてログアウトされました。
       *[email_otp] 「メールの確認コード」をオフにしました。このブラウザ以外では、すべてログアウトされました。
    }
