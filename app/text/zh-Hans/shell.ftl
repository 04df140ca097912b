### The page before the application has started, and when it cannot start. The server puts these texts into the page.

shell-description = 创建账号并登录，即可查看令牌中的每一项声明。
shell-no-scripts = Poolgate 需要 JavaScript 和 WebAssembly。请在浏览器设置中启用它们，然后重新加载此页面。
shell-failed = 无法加载 Poolgate
shell-failed-lead = 应用的某个部分无法加载，或应用因出错而停止。请重新加载页面。如果问题持续出现，请检查网络连接或更新浏览器。
# The browser runs no WebAssembly.
shell-blocked = Poolgate 无法在此浏览器中运行
shell-blocked-lead = Poolgate 需要 WebAssembly，但 WebAssembly 在此浏览器中已关闭，或被您的组织阻止。请使用其他浏览器，或请管理员允许本网站使用 WebAssembly。
shell-slow = 仍在加载。您的网络连接可能较慢。
# Buttons: 30 characters at most.
shell-reload = 重新加载页面
shell-hosted-login = 在单独的页面登录

# Pages about an application behind Poolgate, which the server itself writes.
shell-app-forbidden = 您无法打开此应用
shell-app-log-in-again = 请重新登录以打开此应用
shell-app-unavailable = 此应用暂时不可用
shell-app-unavailable-lead = 目前无法验证您的登录。请在几秒钟后重新加载页面。
shell-app-expired = 此登录已过期
shell-app-expired-lead = 登录耗时过长，或是在其他浏览器中发起的。
shell-app-open = 打开应用
# The name of the user follows: end with a colon if a name cannot stand at the end of this sentence.
shell-app-user = 当前登录账号：
# The names of groups follow.
shell-app-groups = 仅限以下用户组的成员：
shell-app-groups-lead = 请联系管理员，将您加入其中一个用户组。
shell-app-max-age = 距离您上次登录已有一段时间，此应用要求重新登录。
shell-app-second-factor = 此应用要求通过两步验证登录。
shell-app-remembered-device = 此浏览器已被记住，因此登录时未要求您输入验证码。下次登录时需要输入。
shell-app-no-second-factor = 您本次登录未进行两步验证。请在账号中设置两步验证，或联系管理员。
shell-app-factors-not-reported = 登录服务未说明您是否进行了两步验证。请联系管理员。
shell-app-login-cancelled = 您在完成登录前离开了登录页面。您可以随时重试。
shell-app-login-failed = 登录失败。请重试。
shell-app-too-many-attempts = 尝试次数过多。请稍后重试。
shell-app-pool-unavailable = 登录服务没有响应。请在几分钟后重试。
# Buttons: 40 characters at most.
shell-app-other-account = 使用其他账号
shell-app-someone-else = 使用其他账号登录
shell-app-again = 重新登录
shell-app-continue = 继续
