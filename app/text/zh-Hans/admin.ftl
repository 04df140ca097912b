### The page for members of one group of users.

admin-title = 管理
# In the header: 15 characters at most.
admin-link = 管理
admin-group = 用户组
admin-active-sessions = 活跃会话数
admin-denied = 您没有访问权限
admin-denied-lead = 只有特定用户组的成员才能打开此页面，而您的账号不在该组中。请向管理员申请访问权限，然后退出登录并重新登录。
admin-home = 返回首页
# $group: the name of a group.
admin-lead = 只有用户组“{ $group }”的成员才能打开此页面。
