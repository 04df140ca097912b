### The page for second factors: what users are asked for besides the password. Buttons: 25 characters at most.

account-second-factors-title = Second factors
account-second-factors-lead = A second factor protects your account if someone learns your password. When you log in, you are asked for it after your password.
account-second-factors-none-offered = Second factors can’t be changed here.
# A badge: 15 characters at most.
account-second-factors-on = On
account-second-factors-off = Off
# A badge next to the second factor that is asked for first.
account-second-factors-preferred = Preferred
account-second-factors-set-up = Set up
account-second-factors-replace-app = Set up another app
account-second-factors-turn-on = Turn on
account-second-factors-turn-off = Turn off
# Leaves everything as it is: the answer No to account-second-factors-confirm-off.
account-second-factors-keep = Keep it on
account-second-factors-cancel = Cancel
account-second-factors-set-up-app = Set up your authenticator app
account-second-factors-set-up-app-lead = Scan this code with an authenticator app on your phone. Then enter the code that the app shows.
account-second-factors-app-name = Name of the app or device
account-second-factors-app-name-hint = You see this name when you are asked for a code.
# The button below the code that completes the set-up.
account-second-factors-finish = Turn on
account-second-factors-preference = Which second factor to ask for at login
account-second-factors-ask-each-time = Let me choose each time
account-second-factors-save = Save
account-second-factors-saved = Your choice was saved.
account-second-factors-sms = Codes by text message
account-second-factors-app = Authenticator app
account-second-factors-email = Codes by email
account-second-factors-sms-description = We send a code to your phone number.
account-second-factors-app-description = An app on your phone shows a new code every 30 seconds. It works without a connection.
account-second-factors-email-description = We send a code to your email.
# Why a second factor cannot be turned on yet. The link account-second-factors-details follows.
account-second-factors-phone-needed = First add and verify your phone number.
account-second-factors-email-needed = First verify your email.
account-second-factors-details = Open your details
# Asked before a second factor is turned off. $factor: sms_mfa (codes by text message), software_token_mfa
# (authenticator app) or email_otp (codes by email).
account-second-factors-confirm-off =
    { $factor ->
        [sms_mfa] Turn off “Codes by text message”?
        [software_token_mfa] Turn off “Authenticator app”?
       *[email_otp] Turn off “Codes by email”?
    }
account-second-factors-confirm-last-off =
    { $factor ->
        [sms_mfa] Turn off “Codes by text message”? You will then log in without a second factor.
        [software_token_mfa] Turn off “Authenticator app”? You will then log in without a second factor.
       *[email_otp] Turn off “Codes by email”? You will then log in without a second factor.
    }
account-second-factors-turned-on =
    { $factor ->
        [sms_mfa] “Codes by text message” is on. You are logged out everywhere else.
        [software_token_mfa] “Authenticator app” is on. You are logged out everywhere else.
       *[email_otp] “Codes by email” is on. You are logged out everywhere else.
    }
account-second-factors-turned-off =
    { $factor ->
        [sms_mfa] “Codes by text message” is off. You are logged out everywhere else.
        [software_token_mfa] “Authenticator app” is off. You are logged out everywhere else.
       *[email_otp] “Codes by email” is off. You are logged out everywhere else.
    }
