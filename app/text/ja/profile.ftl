### The profile page. It is for developers: leave the terms of OAuth, JWT and Amazon Cognito as developers in your language
### know them.

profile-title = プロフィール

## The session

profile-session = セッション
profile-logged-in-as = ログイン中のアカウント
profile-groups = グループ
profile-no-groups = なし
profile-login-method = ログイン方法
profile-in-app = アプリ内（SRP）
profile-hosted = Hosted UI（認可コード + PKCE）
# The claim amr, if the user pool issues it.
profile-authentication-methods = 認証の方法
profile-logged-in-since = ログイン日時
# When the user last entered a password, a code or a passkey.
profile-authenticated = 最後に本人確認した日時
profile-ends-idle = 操作がない場合の期限
profile-ends-at-the-latest = 最終期限
profile-remembered = このデバイスでログイン状態を保持
profile-browser = ブラウザ
# Whether the user pool tracks the device, as Cognito calls it: profile-device-tracked or profile-device-not-tracked.
profile-device = ユーザープールでのデバイス追跡
profile-device-tracked = あり
profile-device-not-tracked = なし
profile-renewal = トークンの更新
profile-renewed = 自動（リフレッシュトークンはサーバーに保管されます）
profile-not-renewed = なし（ユーザープールからリフレッシュトークンが発行されていません）
profile-yes = はい
profile-no = いいえ

## Search, filter and actions

profile-tokens = トークン
profile-search = 名前、意味、値で検索
# Next to a checkbox.
profile-shortcut = / キーで検索欄に移動
# Above a choice of three: profile-filter-…
profile-filter = 表示するクレーム
# 20 characters at most.
profile-filter-all = すべて
profile-filter-only-in-one = 一方のトークンのみ
profile-filter-different = 値が異なるもの
profile-download = クレームをダウンロード
# Announced, not shown.
profile-downloaded = claims.json をダウンロードしました。
profile-print = 印刷
# $total: how many claims there are in both tokens. $shown: how many of them the search has found.
profile-count = クレーム { $total } 件中 { $shown } 件
profile-no-match = 該当するクレームはありません。検索欄で Esc キーを押すと、すべてのクレームが表示されます。

## A token

profile-id-token = ID トークン
profile-id-token-lead = このアプリケーションに、ユーザーが誰であるかを示します。
profile-access-token = アクセストークン
profile-access-token-lead = ユーザーに代わって行う API 呼び出しを認可します。
profile-time-left = 残り時間
profile-expired = このトークンは有効期限が切れています。再読み込みすると更新されます。
profile-reload = 再読み込み
# $time: minutes or seconds, such as 15 minutes.
profile-expires-in = { $time }後に有効期限が切れます。
# The size of a token.
profile-bytes = { $count } バイト
profile-near-cookie = トークンが 4,096 バイトに近いか、それを超えているため、Cookie に収まらない可能性があります。グループやカスタムクレームを減らすと、サイズが小さくなります。
profile-near-header = トークンが 8 kB に近いか、それを超えています。このサイズのヘッダーは、多くのサーバーで拒否されます。グループやカスタムクレームを減らすと、サイズが小さくなります。
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

## How a token was verified. The word in parentheses is the name in the token or in the key: it stays as it is.

profile-verification = 検証の詳細
profile-verified-by = 検証者
profile-this-server = このサーバー（ページの読み込み時）
profile-expected-issuer = 想定される発行者（iss）
profile-expected-audience = 想定されるオーディエンス（aud）
profile-expected-client = 想定されるクライアント（client_id）
profile-key-set = 鍵セット（JWKS）
profile-key-id = 鍵 ID（kid）
profile-key-type = 鍵の種類（kty）
profile-algorithm = アルゴリズム（alg）
profile-key-use = 用途（use）
profile-exponent = 指数（e）
profile-modulus = モジュラス（n）
profile-copy-key = 鍵を JSON でコピー
profile-key-not-published = 現在、この鍵は鍵セットに含まれていません。

## Claims

# The columns of a table of claims.
profile-column-claim = クレーム
profile-column-meaning = 意味
profile-column-value = 値
# Headings of groups of claims.
profile-group-identity = 識別情報
profile-group-contact = 連絡先
profile-group-authorization = グループ、ロール、スコープ
profile-group-times = 日時
profile-group-protocol = プロトコル
profile-group-custom = カスタム、その他
# Labels next to a claim (12 characters at most): the other token has it with another value, or not at all.
profile-different = 値が異なる
profile-only-here = こちらのみ
# Instead of a long value that is folded.
profile-characters = { $count } 文字
profile-lines = JSON（{ $count } 行）
# What a button does, read out by screen readers. $claim: the name of a claim, such as email.
profile-copy-claim = { $claim } をコピー

## The tokens themselves

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
# curl is the name of a program.
profile-copy-curl = curl としてコピー
# Before an address.
profile-curl-url = curl コマンドの呼び出し先：
profile-copied = コピーしました。
profile-not-copied = ブラウザでコピーが許可されませんでした。テキストが隠れている場合は表示してから、手動でコピーしてください。
# The three parts of a token.
profile-header = ヘッダー
profile-payload = ペイロード
profile-signature = 署名
profile-not-decoded = このトークンはデコードできません。
# What buttons do, read out by screen readers.
profile-copy-header = ヘッダーを JSON でコピー
profile-copy-payload = ペイロードを JSON でコピー
profile-copy-signature = 署名をコピー
profile-reveal-id-token = ID トークンのマスクを解除
profile-reveal-access-token = アクセストークンのマスクを解除
profile-mask-id-token = ID トークンをマスク
profile-mask-access-token = アクセストークンをマスク
profile-copy-id-token = ID トークンをコピー
profile-copy-access-token = アクセストークンをコピー

## The two ways to log in

profile-comparison = 2 つのログイン方法の比較
profile-comparison-lead = もう一方の方法でもログインすると、ユーザープールが発行する内容の違いを確認できます。両方のログインのクレームは、ログアウトするまで、ブラウザのこのタブに保存されます。トークンは保存されません。
profile-log-in-hosted = 別のページでログインして比較
profile-log-in-in-app = このページでログインして比較
profile-continue = ログインして比較
# Columns of the table of differences, next to profile-column-claim.
profile-column-in-app = アプリ内
profile-column-hosted = Hosted UI
# In the table of differences: this login has no such claim.
profile-not-issued = 発行なし
# In the table of differences, instead of a value.
profile-new-each-login = ログインごとに変わる
# Before a list of claims.
profile-always-different = 日時と ID は、ログインごとに変わります：
profile-no-differences = どちらのログインのトークンも、クレームとその値は同じです。
# $in-app, $hosted: how long ago each login was, such as 2 minutes ago.
profile-compared = アプリ内でのログイン：{ $in-app }、Hosted UI でのログイン：{ $hosted }
# How many claims do not differ.
profile-same = 両方で同じクレームは { $count } 件です。
