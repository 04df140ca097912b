### The page with the places in which the user is logged in. Buttons: 30 characters at most.

account-sessions-title = 会话
account-sessions-lead = 您已在以下浏览器中登录本网站。
# A badge: 20 characters at most.
account-sessions-this-session = 当前浏览器
# The label of an IP address.
account-sessions-address = IP 地址
account-sessions-logged-in = 登录时间
account-sessions-started = 开始时间
account-sessions-last-used = 上次使用时间
account-sessions-method = 登录方式
account-sessions-end = 结束会话
account-sessions-ended = 会话已结束。
account-sessions-end-others = 结束所有其他会话
account-sessions-confirm-end-others = 要结束除当前会话外的所有会话吗？
account-sessions-others-ended = 所有其他会话均已结束。
# Leaves everything as it is: the answer No to the questions of this page.
account-sessions-keep = 取消
# A heading. The login service is the user pool of Amazon Cognito.
account-sessions-at-pool = 登录服务中的会话
account-sessions-at-pool-lead = 登录服务所记录的登录，包括使用该服务的其他应用的登录。
account-sessions-at-pool-none = 登录服务中没有列出任何会话。
account-sessions-unknown-device = 未知设备
account-sessions-everywhere = 在所有设备上退出登录
account-sessions-everywhere-lead = 结束所有会话，包括此浏览器以及使用同一登录服务的其他应用中的会话。如果您丢失了设备，或他人可能知道您的密码，请执行此操作。
account-sessions-confirm-everywhere = 要在所有设备上退出登录吗？此浏览器也会退出登录。
account-sessions-in-app = 在本网站
account-sessions-hosted = 在单独的页面
# Asked before a session is ended. $device: a browser and a system, such as Firefox on Linux.
account-sessions-confirm-end = 要结束“{ $device }”上的会话吗？
# The name of a device. $browser: such as Firefox; $system: such as Linux.
account-sessions-browser-on-system = { $browser }（{ $system }）
