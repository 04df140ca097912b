### The home page.

# In the title of the window.
home-title = ようこそ
home-heading = Amazon Cognito ユーザープール向けのログイン
# Instead of home-heading. $operator: the name of the operator.
home-welcome = { $operator } へようこそ
home-lead = アカウントを作成してログインすると、トークンに含まれるすべてのクレームを確認できます。
home-create-account = アカウントを作成
home-log-in = ログイン
home-heading-logged-in = おかえりなさい
# The name of the user follows: end with a colon if a name cannot stand at the end of this sentence.
home-lead-logged-in = ログイン中のアカウント：
home-profile = プロフィールを開く
home-account = アカウントを管理
home-reasons = 仕組み
home-password-stays = パスワードは手元から離れません
home-password-stays-lead = このサイトでログインするとき、ブラウザはパスワードを送信せずに、パスワードを知っていることだけを証明します。
home-two-ways = 選べる 2 つのログイン方法
home-two-ways-lead = このサイトでも、ユーザープールが提供するページでもログインできます。どちらの方法でも、同じセッションが開始されます。
home-nothing-hidden = すべて確認できます
home-nothing-hidden-lead = プロフィールには、トークンに含まれるすべてのクレームとその意味、トークンの有効期限が表示されます。
home-logged-out-everywhere = すべてのデバイスからログアウトしました。ほかのアプリケーションに反映されるまで、しばらく時間がかかることがあります。
home-account-deleted = アカウントを削除し、すべてのデバイスからログアウトしました。
