### The entries of the header for a logged-in user: 18 characters at most.

user-profile = プロフィール
# Read out by screen readers; the name of the user follows.
user-logged-in-as = ログイン中のアカウント：
user-log-out = ログアウト
