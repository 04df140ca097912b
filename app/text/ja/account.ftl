### The navigation of the account pages, and what all of them say. Navigation: 20 characters at most.

# Read out by screen readers: the name of the navigation.
account-navigation = アカウント
account-profile = プロフィール
account-details = 基本情報
account-password = パスワード
account-second-factors = 2 段階認証
account-passkeys = パスキー
account-sessions = セッション
account-delete = アカウントの削除
# After a login on the hosted pages of Amazon Cognito, which does not allow changes. Below is a form to log in here.
account-missing-scope = 別のページでログインしたため、アカウントを変更できません。変更するには、下のフォームからログインしてください。
# The same, where users can only log in on the hosted pages.
account-missing-scope-hosted = ここではアカウントを変更できません。変更は管理者に依頼してください。
# A button.
account-log-in = ログイン
# $provider: the name of a company, such as Google.
account-managed-by = { $provider } でログインしているため、この項目は { $provider } でのみ変更できます。
