### The page for passkeys. Passkeys are the password-free credentials of the FIDO Alliance: use the word of Apple, Google and Microsoft in your language.
### Buttons: 25 characters at most.

account-passkeys-title = パスキー
account-passkeys-lead = パスキーを使うと、パスワードを入力せずに、指紋、顔、デバイスの PIN、またはセキュリティキーでログインできます。
account-passkeys-not-offered = このサイトでは、パスキーが無効になっています。
account-passkeys-none = パスキーはまだ登録されていません。
# Read out by screen readers: the name of the list.
account-passkeys-list = 登録済みのパスキー
account-passkeys-add = パスキーを追加
account-passkeys-added = パスキーを追加しました。次回のログインから使用できます。
account-passkeys-remove = 削除
# Leaves everything as it is: the answer No to account-passkeys-confirm-removal.
account-passkeys-keep = 削除しない
account-passkeys-removed = パスキーを削除しました。デバイスやパスワードマネージャーからも削除してください。
# A date follows.
account-passkeys-created = 作成日時：
# The name of a passkey that has none.
account-passkeys-unnamed = パスキー
# Asked before a passkey is removed. $name: its name, such as iCloud Keychain.
account-passkeys-confirm-removal = 「{ $name }」を削除しますか？このパスキーではログインできなくなります。
account-passkeys-not-created = パスキーは作成されませんでした。キャンセルされたか、時間切れになった可能性があります。もう一度お試しください。
account-passkeys-already-registered = このデバイスには、このアカウントのパスキーがすでにあります。別のデバイスを使用するか、先にそのパスキーを削除してください。
account-passkeys-constraint = このデバイスではパスキーを保存できないか、本人確認を行えません。画面ロックを設定するか、別のデバイスを使用してください。
account-passkeys-not-supported = このブラウザまたはデバイスではパスキーを作成できません。ブラウザを更新するか、別のブラウザまたはデバイスを使用してください。
account-passkeys-wrong-address = この URL では、パスキーを使用できるように設定されていません。管理者による対応が必要です。
account-passkeys-failed = パスキーを作成できませんでした。もう一度お試しください。
