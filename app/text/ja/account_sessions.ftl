### The page with the places in which the user is logged in. Buttons: 30 characters at most.

account-sessions-title = セッション
account-sessions-lead = このサイトにログインしているブラウザの一覧です。
# A badge: 20 characters at most.
account-sessions-this-session = このブラウザ
# The label of an IP address.
account-sessions-address = IP アドレス
account-sessions-logged-in = ログイン日時
account-sessions-started = 開始日時
account-sessions-last-used = 最終利用日時
account-sessions-method = ログイン方法
account-sessions-end = セッションを終了
account-sessions-ended = セッションを終了しました。
account-sessions-end-others = ほかのセッションをすべて終了
account-sessions-confirm-end-others = このセッション以外をすべて終了しますか？
account-sessions-others-ended = ほかのセッションをすべて終了しました。
# Leaves everything as it is: the answer No to the questions of this page.
account-sessions-keep = キャンセル
# A heading. The login service is the user pool of Amazon Cognito.
account-sessions-at-pool = ログインサービスのセッション
account-sessions-at-pool-lead = ログインサービスが把握しているログインの一覧です。同じサービスを利用するほかのアプリケーションのログインも含まれます。
account-sessions-at-pool-none = ログインサービスに表示できるセッションはありません。
account-sessions-unknown-device = 不明なデバイス
account-sessions-everywhere = すべてのデバイスからログアウト
account-sessions-everywhere-lead = このブラウザや、同じログインサービスを利用するほかのアプリケーションも含めて、すべてのセッションを終了します。デバイスを紛失した場合や、パスワードを他人に知られた可能性がある場合に使用してください。
account-sessions-confirm-everywhere = このブラウザも含めて、すべてのデバイスからログアウトしますか？
account-sessions-in-app = このサイト
account-sessions-hosted = 別のページ
# Asked before a session is ended. $device: a browser and a system, such as Firefox on Linux.
account-sessions-confirm-end = 「{ $device }」のセッションを終了しますか？
# The name of a device. $browser: such as Firefox; $system: such as Linux.
account-sessions-browser-on-system = { $browser }（{ $system }）
