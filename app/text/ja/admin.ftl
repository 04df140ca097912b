### The page for members of one group of users.

admin-title = 管理
# In the header: 15 characters at most.
admin-link = 管理
admin-group = グループ
admin-active-sessions = アクティブなセッション数
admin-denied = アクセス権がありません
admin-denied-lead = このページを開けるのは特定のグループのメンバーだけで、お使いのアカウントはそのグループに含まれていません。管理者にアクセス権を依頼してから、いったんログアウトし、もう一度ログインしてください。
admin-home = ホームに戻る
# $group: the name of a group.
admin-lead = このページを開けるのは、グループ「{ $group }」のメンバーだけです。
