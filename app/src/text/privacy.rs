//! The privacy page: what is stored where, and for how long.

pub const TITLE: &str = "Privacy";
pub const LEAD: &str = "What this application stores, where, and for how long.";
pub const IN_BROWSER: &str = "In your browser";
pub const ON_SERVER: &str = "On the server";
pub const PASSWORD: &str = "Your password";
pub const NOT_DONE: &str = "What we don\u{2019}t do";
/// The columns of both tables.
pub const COLUMNS: [&str; 3] = ["What", "Why", "How long"];

/// The rows of the table [`IN_BROWSER`].
pub const BROWSER_ROWS: [[&str; 3]; 8] = [
    [
        "Session cookie (__Host-Http-session; session on localhost)",
        "Identifies your session. It is random, scripts can\u{2019}t read it, and other sites can\u{2019}t send it.",
        "Until you close the browser or, with Remember me, until the session ends. Logging out removes it.",
    ],
    [
        "Login cookie",
        "Ties a login in progress to this browser.",
        "Fifteen minutes at most.",
    ],
    [
        "Device cookie",
        "If the user pool remembers devices: proves that you have logged in with this browser before. It is encrypted, and scripts can\u{2019}t read it.",
        "400 days, or until the user pool forgets the device.",
    ],
    [
        "poolgate.login_mode in local storage",
        "Remembers whether you prefer to log in on this site or on the separate page.",
        "Until you clear this site\u{2019}s data.",
    ],
    [
        "poolgate.resend in session storage",
        "Remembers when you can request another code.",
        "Until you close the tab.",
    ],
    [
        "poolgate.login in session storage",
        "Lets you reload the page in the middle of a login. It is useless without the login cookie.",
        "Until the login is complete, or you close the tab.",
    ],
    [
        "poolgate.logged_out in session storage",
        "Lets the home page tell you that you are logged out.",
        "Until the home page is shown.",
    ],
    [
        "poolgate.reloaded_for_chunk in session storage",
        "Prevents this page from reloading more than once when it is out of date.",
        "Until you close the tab.",
    ],
];

/// The rows of the table [`ON_SERVER`].
pub const SERVER_ROWS: [[&str; 3]; 2] = [
    [
        "Session record",
        "Keeps you logged in. It contains your identity, the browser and address that you logged in from, and the tokens that the user pool issued, encrypted. The session ID is stored only as a hash.",
        "Until you log out or the session ends.",
    ],
    [
        "A login in progress",
        "Lets the server check the user pool\u{2019}s response.",
        "Until the login is complete, fifteen minutes at most.",
    ],
];

/// The list below [`PASSWORD`].
pub const PASSWORD_ITEMS: [&str; 3] = [
    "When you log in on this site, your password stays in your browser. It is used to compute a proof (SRP), and only the proof is sent.",
    "When you create an account, your password is sent once, through this server to the user pool, which stores only a verifier. This server doesn\u{2019}t store it.",
    "When you log in on the separate page, you enter your password there, and this application never sees it.",
];

/// The list below [`NOT_DONE`].
pub const NOT_DONE_ITEMS: [&str; 4] = [
    "No tracking, no analytics, no advertising.",
    "Nothing is loaded from other servers: no fonts, no scripts, no images.",
    "No tokens in your browser unless you ask for them on the profile page. They are removed when you hide them or leave the page.",
    "We don\u{2019}t store your account. It is in the user pool: ask the administrator what is stored there.",
];
