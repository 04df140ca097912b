### The page for second factors: what users are asked for besides the password. Buttons: 25 characters at most.

account-second-factors-title = 两步验证
account-second-factors-lead = 开启两步验证后，即使有人知道了您的密码，您的账号仍受保护。登录时，输入密码后还需完成第二步验证。
account-second-factors-none-offered = 无法在此处更改两步验证。
# A badge: 15 characters at most.
account-second-factors-on = 已开启
account-second-factors-off = 未开启
# A badge next to the second factor that is asked for first.
account-second-factors-preferred = 首选
account-second-factors-set-up = 设置
account-second-factors-replace-app = 设置其他应用
account-second-factors-turn-on = 开启
account-second-factors-turn-off = 关闭
# Leaves everything as it is: the answer No to account-second-factors-confirm-off.
account-second-factors-keep = 保持开启
account-second-factors-cancel = 取消
account-second-factors-set-up-app = 设置身份验证器应用
account-second-factors-set-up-app-lead = 请使用手机上的身份验证器应用扫描此二维码，然后输入应用中显示的验证码。
account-second-factors-app-name = 应用或设备的名称
account-second-factors-app-name-hint = 系统要求输入验证码时会显示此名称。
# The button below the code that completes the set-up.
account-second-factors-finish = 开启
account-second-factors-preference = 登录时使用的两步验证方式
account-second-factors-ask-each-time = 每次登录时选择
account-second-factors-save = 保存
account-second-factors-saved = 您的选择已保存。
account-second-factors-sms = 短信验证码
account-second-factors-app = 身份验证器应用
account-second-factors-email = 邮件验证码
account-second-factors-sms-description = 我们会向您的手机号码发送验证码。
account-second-factors-app-description = 手机上的应用每 30 秒显示一个新的验证码，没有网络也能使用。
account-second-factors-email-description = 我们会向您的邮箱发送验证码。
# Why a second factor cannot be turned on yet. The link account-second-factors-details follows.
account-second-factors-phone-needed = 请先添加并验证手机号码。
account-second-factors-email-needed = 请先验证邮箱。
account-second-factors-details = 打开基本信息
# Asked before a second factor is turned off. $factor: sms_mfa (codes by text message), software_token_mfa
# (authenticator app) or email_otp (codes by email).
account-second-factors-confirm-off =
    { $factor ->
        [sms_mfa] 要关闭“短信验证码”吗？
        [software_token_mfa] 要关闭“身份验证器应用”吗？
       *[email_otp] 要关闭“邮件验证码”吗？
    }
account-second-factors-confirm-last-off =
    { $factor ->
        [sms_mfa] 要关闭“短信验证码”吗？关闭后，登录时将不再需要两步验证。
        [software_token_mfa] 要关闭“身份验证器应用”吗？关闭后，登录时将不再需要两步验证。
       *[email_otp] 要关闭“邮件验证码”吗？关闭后，登录时将不再需要两步验证。
    }
account-second-factors-turned-on =
    { $factor ->
        [sms_mfa] 已开启“短信验证码”。您在其他设备和浏览器上均已退出登录。
        [software_token_mfa] 已开启“身份验证器应用”。您在其他设备和浏览器上均已退出登录。
       *[email_otp] 已开启“邮件验证码”。您在其他设备和浏览器上均已退出登录。
    }
account-second-factors-turned-off =
    { $factor ->
        [sms_mfa] 已关闭“短信验证码”。您在其他设备和浏览器上均已退出登录。
        [software_token_mfa] 已关闭“身份验证器应用”。您在其他设备和浏览器上均已退出登录。
       *[email_otp] 已关闭“邮件验证码”。您在其他设备和浏览器上均已退出登录。
    }
