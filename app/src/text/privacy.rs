//! The privacy page: what is stored where, and for how long.

pub use super::messages::privacy::*;

use super::Message;

/// The columns of both tables.
pub const COLUMNS: [Message; 3] = [COLUMN_WHAT, COLUMN_WHY, COLUMN_HOW_LONG];

/// The rows of the table [`IN_BROWSER`].
pub const BROWSER_ROWS: [[Message; 3]; 12] = [
    [SESSION_COOKIE, SESSION_COOKIE_WHY, SESSION_COOKIE_HOW_LONG],
    [LOGIN_COOKIE, LOGIN_COOKIE_WHY, LOGIN_COOKIE_HOW_LONG],
    [DEVICE_COOKIE, DEVICE_COOKIE_WHY, DEVICE_COOKIE_HOW_LONG],
    [
        LANGUAGE_COOKIE,
        LANGUAGE_COOKIE_WHY,
        LANGUAGE_COOKIE_HOW_LONG,
    ],
    [LOGIN_MODE, LOGIN_MODE_WHY, LOGIN_MODE_HOW_LONG],
    [THEME, THEME_WHY, THEME_HOW_LONG],
    [RESEND, RESEND_WHY, RESEND_HOW_LONG],
    [LOGIN, LOGIN_WHY, LOGIN_HOW_LONG],
    [LOGGED_OUT, LOGGED_OUT_WHY, LOGGED_OUT_HOW_LONG],
    [CLAIMS, CLAIMS_WHY, CLAIMS_HOW_LONG],
    [
        SEARCH_SHORTCUT,
        SEARCH_SHORTCUT_WHY,
        SEARCH_SHORTCUT_HOW_LONG,
    ],
    [RELOADED, RELOADED_WHY, RELOADED_HOW_LONG],
];

/// The rows of the table [`ON_SERVER`].
pub const SERVER_ROWS: [[Message; 3]; 2] = [
    [SESSION_RECORD, SESSION_RECORD_WHY, SESSION_RECORD_HOW_LONG],
    [
        LOGIN_IN_PROGRESS,
        LOGIN_IN_PROGRESS_WHY,
        LOGIN_IN_PROGRESS_HOW_LONG,
    ],
];

/// The list below [`PASSWORD`].
pub const PASSWORD_ITEMS: [Message; 3] = [PASSWORD_IN_APP, PASSWORD_REGISTRATION, PASSWORD_HOSTED];

/// The list below [`NOT_DONE`].
pub const NOT_DONE_ITEMS: [Message; 4] = [
    NOT_DONE_TRACKING,
    NOT_DONE_OTHER_SERVERS,
    NOT_DONE_TOKENS,
    NOT_DONE_ACCOUNT,
];
