### The page before the application has started, and when it cannot start. The server puts these texts into the page.

shell-description = アカウントを作成してログインすると、トークンに含まれるすべてのクレームを確認できます。
shell-loading = 読み込み中…
shell-no-scripts = Poolgate を使用するには、JavaScript と WebAssembly が必要です。ブラウザの設定で有効にしてから、このページを再読み込みしてください。
shell-failed = Poolgate を読み込めませんでした
shell-failed-lead = アプリケーションの一部を読み込めなかったか、エラーにより停止しました。ページを再読み込みしてください。問題が解決しない場合は、接続を確認するか、ブラウザを更新してください。
# The browser runs no WebAssembly.
shell-blocked = このブラウザでは Poolgate を実行できません
shell-blocked-lead = Poolgate には WebAssembly が必要ですが、このブラウザでは無効になっているか、組織によってブロックされています。別のブラウザを使用するか、このサイトで WebAssembly を許可するよう管理者に依頼してください。
shell-slow = まだ読み込み中です。接続が遅い可能性があります。
# Buttons: 30 characters at most.
shell-reload = ページを再読み込み
shell-hosted-login = 別のページでログイン
