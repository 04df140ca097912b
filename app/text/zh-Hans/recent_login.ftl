### The confirmation in front of a change that needs a recent login.

recent-login-title = 确认是您本人
recent-login-lead-password = 距离您上次登录已有一段时间。请输入密码以继续。
# Users log in without a password.
recent-login-lead-other = 距离您上次登录已有一段时间。请重新登录以继续。
recent-login-lead-hosted = 距离您上次登录已有一段时间。请在单独的页面重新登录以继续。登录后会返回此页面。
recent-login-confirm = 确认
recent-login-log-in-again = 重新登录
# Announced, not shown.
recent-login-confirmed = 已确认。您现在可以继续。
