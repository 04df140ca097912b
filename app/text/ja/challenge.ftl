### The steps of a login after the password: codes, passkeys, a new password. Headings: 40 characters at most; buttons: 30.

# The name of the user follows: end with a colon if a name cannot stand at the end of this sentence.
challenge-logging-in-as = ログインするアカウント：
challenge-other-account = 別のアカウントを使用
challenge-trust-device = このデバイスでは今後コードの入力を求めない
challenge-trust-device-hint = 自分だけが使うデバイスでのみ選択してください。
challenge-sms-code = SMS で届いたコードを入力
challenge-email-code = メールで届いたコードを入力
challenge-authenticator-code = アプリのコードを入力
challenge-code-in-app = 認証アプリを開き、表示されているコードを入力してください。
# Cognito cannot send another code for a second factor.
challenge-no-email-code = コードが届かない場合は、1 分ほど待ってから、迷惑メールフォルダをご確認ください。新しいコードを受け取るには、最初からやり直してください。
challenge-no-sms-code = コードが届かない場合は、1 分ほどお待ちください。新しいコードを受け取るには、最初からやり直してください。
challenge-no-code-yet = 届かない場合は、もうしばらくお待ちください。1 分ほどかかることがあります。
challenge-no-app = アプリを使用できない場合は、管理者にお問い合わせください。この手順をリセットしてもらうことができます。
challenge-start-over = 最初からやり直す
challenge-resend = 新しいコードを送信
challenge-resent = 新しいコードを送信しました。以前のコードは使用できません。
challenge-code-missing = コードを入力してください。
challenge-code-implausible = コードは 6～8 桁の数字です。確認して、もう一度入力してください。
challenge-new-password = 新しいパスワードの設定
challenge-new-password-lead = 仮のパスワードでログインしました。自分だけが知っているパスワードを設定してください。
# There are also attributes to enter.
challenge-new-password-and-attributes-lead = 仮のパスワードでログインしました。自分だけが知っているパスワードを設定し、残りのアカウント情報を入力してください。
challenge-choose-second-factor = 本人確認の方法を選択
challenge-choose-second-factor-lead = このアカウントには複数の認証方法が設定されています。いずれかを選択してください。
challenge-set-up-second-factor = アカウントの保護
challenge-set-up-second-factor-lead = このアカウントでは、パスワードに加えて 2 段階認証が必要です。設定する認証方法を選択してください。
challenge-no-factor = 選択できる方法は、いずれもここでは使用できません。管理者にお問い合わせください。
challenge-set-up-authenticator = 認証アプリの設定
challenge-set-up-authenticator-lead = スマートフォンの認証アプリで、この QR コードを読み取ってください。
challenge-then-enter-code = 次に、アプリに表示されたコードを入力してください。
challenge-question = 追加の質問
# The pool did not say what it asks.
challenge-question-lead = 続行するには、質問に回答してください。
challenge-answer = 回答
challenge-answer-missing = 回答を入力してください。
# The pool asks the same question again.
challenge-answer-not-accepted = 回答が受け付けられませんでした。もう一度お試しください。
challenge-choose-factor = ログイン方法を選択
challenge-choose-factor-lead = 次のいずれかの方法を選択してください。
challenge-password = パスワードを入力
challenge-password-lead = パスワードでログインしてください。
challenge-passkey = パスキーを使用
challenge-passkey-lead = デバイスで、指紋、顔、PIN、またはセキュリティキーによる認証が求められます。
challenge-use-passkey = パスキーで続行
challenge-attribute-not-accepted = この値は使用できません。別の値を入力してください。
# $destination: a masked address or phone number, such as a***@e***.
challenge-code-sent = { $destination } に確認コードを送信しました。
# $app: the name that the user gave to the app or device.
challenge-code-in = 認証アプリ（{ $app }）に表示されているコードを入力してください。
challenge-sent-code-incorrect = コードが正しくありません。最新のメッセージに記載されたコードを入力してください。
challenge-sent-code-expired = コードの有効期限が切れているか、すでに使用されています。新しいコードを送信してください。
challenge-sent-code-expired-log-in = コードの有効期限が切れているか、すでに使用されています。新しいコードを受け取るには、もう一度ログインしてください。
# $time: minutes or seconds, such as 3 minutes.
challenge-time-left = この手順の残り時間は { $time }です。
# The ways to log in, as buttons.
challenge-factor-password = パスワード
challenge-factor-passkey = パスキー
challenge-factor-email = メールの確認コード
challenge-factor-sms = SMS の確認コード
challenge-factor-app = 認証アプリのコード
challenge-set-up-sms = SMS でコードを受け取る
challenge-set-up-app = 認証アプリを使用する
challenge-set-up-email = メールでコードを受け取る
challenge-passkey-not-used = パスキーは使用されませんでした。キャンセルされたか、時間切れになったか、このサイトのパスキーがこのデバイスにない可能性があります。もう一度試すか、別のデバイスを使用してください。
challenge-passkey-not-supported = このブラウザではパスキーを使用できません。ブラウザを更新するか、別のブラウザを使用してください。
challenge-passkey-wrong-address = この URL では、パスキーを使用できるように設定されていません。管理者による対応が必要です。
challenge-passkey-failed = パスキーを使用できませんでした。もう一度お試しください。
# $label: what the account needs, such as Given name.
challenge-attribute-missing = 「{ $label }」を入力してください。
