### The page before the application has started, and when it cannot start. The server puts these texts into the page.

shell-description = アカウントを作成してログインすると、トークンに含まれるすべてのクレームを確認できます。
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

# Pages about an application behind Poolgate, which the server itself writes.
shell-app-forbidden = このアプリケーションを開く権限がありません
shell-app-log-in-again = このアプリケーションを開くには、もう一度ログインしてください
shell-app-unavailable = このアプリケーションは現在利用できません
shell-app-unavailable-lead = 現在、ログインを確認できません。数秒後にページを再読み込みしてください。
shell-app-expired = このログインは有効期限が切れています
shell-app-expired-lead = 時間がかかりすぎたか、別のブラウザで開始されたログインです。
shell-app-open = アプリケーションを開く
# The name of the user follows: end with a colon if a name cannot stand at the end of this sentence.
shell-app-user = ログイン中のアカウント：
# The names of groups follow.
shell-app-groups = 対象のグループ：
shell-app-groups-lead = いずれかのグループへの追加を管理者に依頼してください。
shell-app-max-age = 前回のログインから時間がたっているため、このアプリケーションを開けません。
shell-app-second-factor = このアプリケーションを開くには、2 段階認証でのログインが必要です。
shell-app-remembered-device = このブラウザが記憶されているため、ログイン時にコードの入力を求められませんでした。次回のログインではコードの入力が必要です。
shell-app-no-second-factor = 今回のログインでは 2 段階認証が行われませんでした。アカウントで 2 段階認証を設定するか、管理者にお問い合わせください。
shell-app-factors-not-reported = ログインサービスでは、2 段階認証が行われたかどうかを確認できません。管理者にお問い合わせください。
shell-app-login-cancelled = ログインが完了する前に、ログインページから離れました。いつでもやり直すことができます。
shell-app-login-failed = ログインできませんでした。もう一度お試しください。
shell-app-too-many-attempts = 試行回数が多すぎます。しばらく待ってから、もう一度お試しください。
shell-app-pool-unavailable = ログインサービスが応答していません。数分後にもう一度お試しください。
# Buttons: 40 characters at most.
shell-app-other-account = 別のアカウントを使用
shell-app-someone-else = 別のアカウントでログイン
shell-app-again = もう一度ログイン
shell-app-continue = 続行
