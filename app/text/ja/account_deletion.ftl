### The page on which users delete their account. The three parts follow the lead as a list.

account-deletion-title = アカウントの削除
account-deletion-lead = この操作は取り消せません。以下が削除されます。
account-deletion-not-deleted = 同じログインサービスを利用するほかのアプリケーションが保存しているデータは削除されません。それぞれの提供元に個別にお問い合わせください。
# A button: 25 characters at most.
account-deletion-delete = アカウントを削除
account-deletion-hint = アカウントを誤って削除しないための確認です。
account-deletion-part-account = アカウント（名前、メールアドレス、電話番号、パスワードを含む）
account-deletion-part-factors = 2 段階認証の設定とパスキー
account-deletion-part-sessions = すべてのセッション（どのブラウザからもログアウトされます）
account-deletion-missing = 入力欄の上に表示されている名前を入力してください。
account-deletion-wrong = 入力欄の上に表示されている名前と一致しません。確認して、もう一度入力してください。
# The label of an input. $name: the name or email of the user.
account-deletion-label = 確認のため、{ $name } と入力してください
