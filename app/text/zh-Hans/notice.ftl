### Problems that must not wait for the other texts: the connection, and an outdated page.

notice-offline = 您当前处于离线状态。请连接网络后重试。
notice-server-unreachable = 无法连接到服务器。请检查网络连接，然后重试。
# Below either of these, and below other problems that can pass.
notice-retries = 此页面也会自动重试。
notice-out-of-date = 此页面不是最新版本。请重新加载页面后重试。
# Instead of a sentence that could not be loaded.
notice-not-loaded = 出了点问题，而且无法加载具体说明。请检查网络连接，然后重试。
# Another language could not be loaded.
notice-language-not-loaded = 无法加载此语言。请检查网络连接，然后重试。
