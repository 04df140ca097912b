### The entries of the header for a logged-in user: 18 characters at most.

user-profile = 个人资料
# Read out by screen readers; the name of the user follows.
user-logged-in-as = 当前登录账号：
user-log-out = 退出登录
