### The key of an authenticator app (an app that shows a new code every 30 seconds), as a QR code and as text.

# Read out by screen readers.
authenticator-qr-code = 認証アプリ用の QR コード。同じセットアップキーが下にテキストで表示されています。
authenticator-open-app = このデバイスの認証アプリを開く
authenticator-key = セットアップキー
authenticator-key-hint = QR コードを読み取れない場合は、このキーをアプリに入力してください。
authenticator-copy-key = キーをコピー
# Announced and shown.
authenticator-key-copied = キーをコピーしました。
# Announced and shown.
authenticator-key-not-copied = ブラウザでコピーが許可されませんでした。キーを選択して、手動でコピーしてください。
authenticator-code-incorrect = コードが正しくありません。アプリに現在表示されているコードを入力してください。また、スマートフォンの時刻が正しいことを確認してください。
authenticator-code-used = このコードはすでに使用されています。アプリに次のコードが表示されるまでお待ちください。
