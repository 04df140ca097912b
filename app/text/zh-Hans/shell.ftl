### The page before the application has started, and when it cannot start. The server puts these texts into the page.

shell-description = 创建账号并登录，即可查看令牌中的每一项声明。
shell-loading = 正在加载…
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
