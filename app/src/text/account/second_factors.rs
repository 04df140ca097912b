//! The second factors.

use wire::login::MfaType;

pub const TITLE: &str = "Second factors";
pub const LEAD: &str = "A second factor protects your account if someone learns your password. When you log in, you are asked for it after your password.";
pub const NONE_OFFERED: &str = "Second factors can\u{2019}t be changed here.";
pub const ON: &str = "On";
pub const OFF: &str = "Off";
pub const PREFERRED: &str = "Preferred";
pub const SET_UP: &str = "Set up";
pub const REPLACE_APP: &str = "Set up another app";
pub const TURN_ON: &str = "Turn on";
pub const TURN_OFF: &str = "Turn off";
pub const KEEP: &str = "Keep it on";
pub const CANCEL: &str = "Cancel";

pub const SET_UP_APP: &str = "Set up your authenticator app";
pub const SET_UP_APP_LEAD: &str = "Scan this code with an authenticator app on your phone. Then enter the code that the app shows.";
pub const APP_NAME: &str = "Name of the app or device";
pub const APP_NAME_HINT: &str = "You see this name when you are asked for a code.";
pub const FINISH: &str = "Turn on";

pub const PREFERENCE: &str = "What to ask for when you log in";
pub const ASK_EACH_TIME: &str = "Let me choose each time";
pub const SAVE: &str = "Save";
pub const SAVED: &str = "Your choice is saved.";

/// A second factor, as a heading.
pub const fn name(mfa: MfaType) -> &'static str {
    match mfa {
        MfaType::SmsMfa => "Codes by text message",
        MfaType::SoftwareTokenMfa => "Authenticator app",
        MfaType::EmailOtp => "Codes by email",
    }
}

/// What a second factor is.
pub const fn description(mfa: MfaType) -> &'static str {
    match mfa {
        MfaType::SmsMfa => "We send a code to your phone number.",
        MfaType::SoftwareTokenMfa => {
            "An app on your phone shows a new code every 30 seconds. It works without a connection."
        }
        MfaType::EmailOtp => "We send a code to your email.",
    }
}

/// Why a second factor cannot be turned on yet. A link to the details follows.
pub const fn address_needed(mfa: MfaType) -> &'static str {
    match mfa {
        MfaType::SmsMfa => "First add and verify your phone number:",
        MfaType::EmailOtp => "First verify your email:",
        MfaType::SoftwareTokenMfa => "",
    }
}

pub const DETAILS: &str = "your details";

/// Asked before a second factor is turned off.
pub fn confirm_turning_off(mfa: MfaType, is_last: bool) -> String {
    let consequence = if is_last {
        " You will then log in without a second factor."
    } else {
        ""
    };
    ["Turn off \u{201c}", name(mfa), "\u{201d}?", consequence].concat()
}

pub fn turned_on(mfa: MfaType) -> String {
    ["\u{201c}", name(mfa), "\u{201d} is on.", OTHERS_ENDED].concat()
}

pub fn turned_off(mfa: MfaType) -> String {
    ["\u{201c}", name(mfa), "\u{201d} is off.", OTHERS_ENDED].concat()
}

const OTHERS_ENDED: &str = " You are logged out everywhere else.";
