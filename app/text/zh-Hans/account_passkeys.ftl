### The page for passkeys. Passkeys are the password-free credentials of the FIDO Alliance: use the word of Apple, Google and Microsoft in your language.
### Buttons: 25 characters at most.

account-passkeys-title = 通行密钥
account-passkeys-lead = 使用通行密钥，无需输入密码，通过指纹、面容、设备 PIN 码或安全密钥即可登录。
account-passkeys-not-offered = 本网站已停用通行密钥。
account-passkeys-none = 您还没有通行密钥。
# Read out by screen readers: the name of the list.
account-passkeys-list = 您的通行密钥
account-passkeys-add = 添加通行密钥
account-passkeys-added = 通行密钥已添加，下次登录时即可使用。
account-passkeys-remove = 移除
# Leaves everything as it is: the answer No to account-passkeys-confirm-removal.
account-passkeys-keep = 保留
account-passkeys-removed = 通行密钥已移除。请同时从您的设备或密码管理器中删除它。
# A date follows.
account-passkeys-created = 创建时间：
# The name of a passkey that has none.
account-passkeys-unnamed = 通行密钥
# Asked before a passkey is removed. $name: its name, such as iCloud Keychain.
account-passkeys-confirm-removal = 要移除“{ $name }”吗？移除后将无法再用它登录。
account-passkeys-not-created = 未创建通行密钥。您可能取消了操作，或等待时间过长。请重试。
account-passkeys-already-registered = 此设备上已有您账号的通行密钥。请使用其他设备，或先移除该通行密钥。
account-passkeys-constraint = 此设备无法存储通行密钥，或无法验证您的身份。请设置屏幕锁定，或使用其他设备。
account-passkeys-not-supported = 此浏览器或设备无法创建通行密钥。请更新浏览器，或使用其他浏览器或设备。
account-passkeys-wrong-address = 此网址尚未配置通行密钥。只有管理员才能解决此问题。
account-passkeys-failed = 无法创建通行密钥。请重试。
