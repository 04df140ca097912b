### Words: log in ログイン, log out ログアウト, account アカウント, password パスワード, temporary password 仮のパスワード
### Words: reset (a password) 再設定, verify or confirm (an email, an account) 確認, verified 確認済み, administrator 管理者
### Words: passkey パスキー, authenticator app 認証アプリ, its key セットアップキー, security key セキュリティキー
### Words: second factors 2 段階認証, one of them 認証方法, text message SMS, device デバイス, QR code QR コード
### Words: code 確認コード; コード where it is clear which, and for the codes of an authenticator app
### Words: email (address) メールアドレス, email (message) メール, phone number 電話番号, details 基本情報, profile プロフィール
### Words: session セッション, log out everywhere すべてのデバイスからログアウト, group グループ, browser ブラウザ, server サーバー
### Words: login service ログインサービス, this site このサイト, separate page 別のページ, in-app アプリ内, hosted (UI) Hosted UI
### Words: user pool ユーザープール, app client アプリケーションクライアント, token トークン, ID token ID トークン, access token アクセストークン
### Words: refresh token リフレッシュトークン, scope スコープ, issuer 発行者, audience オーディエンス, claim クレーム, signature 署名
### Words: key (of a signature) 鍵, key ID 鍵 ID, key set 鍵セット, verify (a signature) 検証, issue 発行, revocation 取り消し, renew 更新
### Words: turn on オンにする, turn off オフにする, turned off (by the administrator) 無効, set up 設定, remove or delete 削除
### Style: です・ます; nouns or plain verbs on buttons; no あなた. A half-width space between Japanese and Latin letters or digits.
### Style: No space next to full-width punctuation; 「」 for quotes, （） for brackets, ： for colons.

### What surrounds every page. Entries of the header: 18 characters at most.

# The name of the product. It stays as it is.
frame-product = Poolgate
# The first link of a page, for users of the keyboard.
frame-skip = コンテンツへスキップ
# Read out by screen readers: the name of the main navigation.
frame-navigation = メイン
frame-create-account = アカウントを作成
frame-log-in = ログイン
frame-privacy = プライバシー
# Instead of frame-privacy, if the operator has a privacy policy of their own.
frame-cookies = Cookie とストレージ
# Links of the operator, in the footer.
frame-privacy-policy = プライバシーポリシー
frame-terms = 利用規約
frame-support = ヘルプ
# Read out by screen readers: the choice of the three that follow.
frame-theme = テーマ
frame-theme-system = システムのテーマ
frame-theme-light = ライトテーマ
frame-theme-dark = ダークテーマ
frame-footer = Poolgate：Amazon Cognito ユーザープール向けのログイン
frame-loading = 読み込み中…
frame-try-again = 再試行
frame-logged-out = ログアウトしました。
# The title of the window. $page: the title of a page, such as Log in; $site: the name of the operator.
frame-title = { $page } · { $site }
# The label of the choice of a language, in the footer.
frame-language = 言語
