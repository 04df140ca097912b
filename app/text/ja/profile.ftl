### The profile page. It is for developers: leave the terms of OAuth, JWT and Amazon Cognito as developers in your language
### know them.

profile-title = プロフィール
profile-session = セッション
profile-logged-in-as = ログイン中のアカウント
profile-groups = グループ
profile-no-groups = なし
profile-login-method = ログイン方法
profile-logged-in-since = ログイン日時
profile-session-ends = セッションの終了
profile-remembered = このデバイスでログイン状態を保持
profile-yes = はい
profile-no = いいえ
profile-id-token = ID トークン
profile-id-token-lead = このアプリケーションに対して、ユーザーを識別します。
profile-access-token = アクセストークン
profile-access-token-lead = ユーザーに代わって API を呼び出すことを認可します。
profile-algorithm = アルゴリズム
profile-key-id = キー ID
profile-expired = このトークンは有効期限が切れています。再読み込みすると更新されます。
profile-reload = 再読み込み
profile-raw = トークンの生データ
profile-raw-lead = これらのトークンを入手した人は、有効期限が切れるまで、本人になりすまして操作できます。信頼できない場所には貼り付けないでください。
profile-show = トークンを表示
profile-hide = トークンを非表示
# Announced, not shown.
profile-shown = トークンを、マスクした状態で下に表示しました。
# Announced, not shown.
profile-hidden = トークンをこのページから削除しました。
profile-reveal = マスクを解除
profile-mask = マスク
profile-copy = コピー
profile-copied = コピーしました。
profile-not-copied = ブラウザでコピーが許可されませんでした。トークンのマスクを解除して、手動でコピーしてください。
profile-header = ヘッダー
profile-payload = ペイロード
profile-not-decoded = このトークンはデコードできません。
# The columns of a table of claims.
profile-column-claim = クレーム
profile-column-meaning = 意味
profile-column-value = 値
profile-in-app = アプリ内（SRP）
profile-hosted = Hosted UI（認可コード + PKCE）
# Badges for the signature of a token (25 characters at most), each with a sentence that explains it.
profile-signature-valid = 署名は有効
profile-signature-valid-lead = 署名とクレームを検証しました。
profile-signature-expired = 期限切れ
profile-signature-expired-lead = 署名は有効ですが、トークンの有効期限が切れています。
profile-key-retired = 鍵の公開終了
profile-key-retired-lead = このトークンの署名に使用された鍵をユーザープールが公開しなくなったため、署名を検証できません。
profile-keys-unavailable = 未検証
profile-keys-unavailable-lead = 現在、ユーザープールの鍵を取得できません。1 分ほど待ってから、ページを再読み込みしてください。
profile-signature-invalid = 署名は無効
profile-signature-invalid-lead = 署名が正しくありません。いったんログアウトし、もう一度ログインしてください。問題が解決しない場合は、管理者にお問い合わせください。
# Instead of a token that is hidden. $count: how many characters it has.
profile-masked = •••••••• { $count } 文字
# $time: minutes or seconds, such as 15 minutes.
profile-expires-in = { $time }後に有効期限が切れます。
# What a button does, read out by screen readers. $token: profile-id-token or profile-access-token.
profile-reveal-token = { $token }のマスクを解除
profile-mask-token = { $token }をマスク
profile-copy-token = { $token }をコピー
