### What went wrong, and what to do next. Never say more than the English sentence: some must not reveal whether an account
### exists.

problem-body-too-large = 入力内容が長すぎます。短くして、もう一度お試しください。
problem-foreign-origin = このリクエストは別のサイトから送信されました。このページを直接開いて、もう一度お試しください。
problem-invalid-input = 入力内容に誤りがあります。確認して、もう一度お試しください。
problem-password-not-accepted = このパスワードは使用できません。別のパスワードを設定してください。
problem-password-too-common = このパスワードは簡単に推測されてしまいます。別のパスワードを設定してください。
problem-password-history = このパスワードは以前に使用されています。使用したことのないパスワードを設定してください。
problem-wrong-password = パスワードが正しくありません。確認して、もう一度お試しください。
problem-code-mismatch = 確認コードが正しくありません。最新のメッセージを確認するか、新しいコードをリクエストしてください。
problem-code-expired = 確認コードの有効期限が切れているか、すでに使用されています。新しいコードをリクエストしてください。
problem-confirmation-refused = 確認コードが正しくないか、有効期限が切れています。最新のメールを確認するか、新しいコードをリクエストしてください。すでに確認が完了している場合は、ログインしてください。
problem-reset-refused = 確認コードが正しくないか、有効期限が切れています。最新のメールを確認するか、新しいコードをリクエストしてください。
problem-code-not-delivered = 確認コードを送信できませんでした。数分後にもう一度お試しください。
problem-too-many-attempts = 試行回数が多すぎます。
problem-email-taken = このメールアドレスのアカウントはすでに存在します。別のメールアドレスを使用するか、ログインしてください。
problem-sign-up-disabled = ここでは新しいアカウントを作成できません。アカウントの発行は管理者に依頼してください。
problem-password-reset-unavailable = このパスワードはここでは再設定できません。管理者にお問い合わせください。
problem-refused-by-trigger = この操作は許可されていません。理由については管理者にお問い合わせください。
problem-refused-by-pool = ログインサービスがこの操作を許可しませんでした。もう一度お試しください。
problem-blocked-by-firewall = リクエストがブロックされました。別のネットワークから、もう一度お試しください。
problem-concurrent-modification = 同時に別の場所で変更が行われました。ページを再読み込みして、もう一度お試しください。
problem-no-longer-exists = この項目はもう存在しません。ページを再読み込みして、現在の状態をご確認ください。
problem-wrong-credentials = メールアドレスまたはパスワードが正しくありません。
problem-user-not-confirmed = アカウントの確認がまだ完了していません。メールに記載された確認コードを入力してください。
problem-password-reset-required = パスワードの再設定が必要です。「パスワードをお忘れですか？」を選択するか、管理者にお問い合わせください。
problem-temporary-password-expired = 仮のパスワードの有効期限が切れています。管理者に再発行を依頼してください。
problem-login-expired = ログインの制限時間が過ぎました。ブラウザで Cookie が許可されていることを確認して、もう一度お試しください。
problem-challenge-not-supported = このアカウントには、ここでは対応していないログイン手順が必要です。別のページでログインするか、管理者にお問い合わせください。
problem-login-mode-off = このログイン方法は無効になっています。別の方法を選択してください。
problem-software-token-mismatch = コードが正しくありません。認証アプリに表示されている最新のコードを入力してください。また、デバイスの時刻が正しいことを確認してください。
problem-software-token-mfa-not-found = このアカウントには認証アプリが設定されていません。設定するか、別の方法を選択してください。
problem-mfa-method-not-found = この方法はアカウントに設定されていません。別の方法を選択するか、管理者にお問い合わせください。
problem-second-factor-required = これらの方法のうち、少なくとも 1 つが必要です。先に別の方法をオンにしてください。
problem-passkey-limit-reached = これ以上パスキーを追加できません。先にいずれかを削除してください。
problem-passkey-not-enabled = パスキーは無効になっています。別のログイン方法を選択してください。
problem-passkey-challenge-not-found = パスキーの作成に時間がかかりすぎました。最初からやり直してください。
problem-passkey-not-supported = この種類のパスキーは使用できません。別のデバイスまたは別のパスキー管理アプリを使用してください。
problem-passkey-misconfigured = パスキーが正しく設定されていません。管理者による対応が必要です。
problem-device-key-exists = このデバイスはすでに記憶されています。必要な操作はありません。
problem-login-not-started-here = このログインは有効期限が切れているか、別のブラウザで開始されたものです。ブラウザで Cookie が許可されていることを確認して、もう一度お試しください。
problem-login-failed = ログインできませんでした。もう一度お試しください。
problem-browser-not-supported = このブラウザは古いため、この方法ではログインできません。ブラウザを更新するか、別のブラウザを使用してください。
problem-not-logged-in = 現在、ログインしていません。続行するには、ログインしてください。
problem-access-token-expired = ログインの有効期限が切れました。続行するには、もう一度ログインしてください。
problem-access-token-revoked = 別の場所での操作により、ログインが終了しました。続行するには、もう一度ログインしてください。
problem-missing-scope = 現在のログインでは、アカウントを変更できません。いったんログアウトし、別の方法でログインしてください。
problem-recent-login-required = 前回のログインから時間がたっているため、この変更は行えません。もう一度ログインしてください。
problem-group-required = このアカウントには表示する権限がありません。管理者にアクセス権を依頼してください。
problem-token-inspection-off = トークンの表示は、管理者によって無効にされています。
problem-pool-busy = ログインサービスが混み合っています。
problem-pool-unavailable = ログインサービスが応答していません。すでにログインしている場合、ログイン状態は維持されます。
problem-pool-misconfigured = ログインサービスが正しく設定されていません。管理者による対応が必要です。
problem-temporarily-read-only = 現在、アカウントを変更できません。ログインは引き続き可能です。
problem-feature-unavailable = ログインサービスはこの機能に対応していません。管理者にお問い合わせください。
problem-trigger-failed = ログインサービスの処理でエラーが発生しました。管理者による対応が必要です。
problem-store-unavailable = 現在、セッションを読み込めません。
problem-internal = 問題が発生しました。1 分ほど待ってから、もう一度お試しください。
# The words of an administrator, quoted. $detail: a sentence in any language.
problem-refused-with-detail = この操作は許可されていません：「{ $detail }」
# Sentences that follow another one.
problem-try-again = しばらくしてから、もう一度お試しください。
# $time: minutes or seconds, such as 15 minutes.
problem-try-again-in = { $time }後にもう一度お試しください。
# $reference: letters and digits.
problem-reference = 問題が解決しない場合は、管理者に参照番号 { $reference } をお知らせください。
# How two sentences stand next to each other: without the space in languages that write none.
problem-two-sentences = { $first }{ $second }
