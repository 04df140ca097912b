### The page for addresses that do not exist.

not-found-title = 找不到页面
not-found-lead = 网址可能有误，或页面已移动。
not-found-home = 前往首页
not-found-log-in = 登录
not-found-profile = 打开个人资料
