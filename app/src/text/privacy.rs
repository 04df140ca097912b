//! The privacy page: what is stored where, and for how long.

/// The heading and the title.
pub const TITLE: &str = "Privacy";
/// Below it.
pub const LEAD: &str = "What this application stores, where, and for how long. It is not much.";
/// The heading over the browser's table.
pub const BROWSER: &str = "In your browser";
/// The heading over the server's table.
pub const SERVER: &str = "On the server";
/// The heading over passwords.
pub const PASSWORD: &str = "Your password";
/// The heading over what does not happen.
pub const NOT: &str = "What does not happen";
/// The columns of a table.
pub const COLUMNS: [&str; 3] = ["What", "Why", "How long"];

/// The browser's table.
pub const IN_BROWSER: [[&str; 3]; 3] = [
    [
        "Cookie __Host-Http-session (session on a developer\u{2019}s machine)",
        "It says which session is yours. It is random, scripts cannot read it, and other sites cannot send it.",
        "Until you close the browser, or with Remember me until the session ends. Logout removes it.",
    ],
    [
        "A login cookie",
        "It binds a login that is under way to this browser.",
        "Ten minutes at most.",
    ],
    [
        "localStorage key poolgate.login_mode",
        "It remembers whether you prefer to log in here or on the hosted page. It is a preference and nothing else.",
        "Until you clear the data of this site.",
    ],
];

/// The server's table.
pub const ON_SERVER: [[&str; 3]; 2] = [
    [
        "A session record",
        "It holds who you are and the tokens that the user pool issued. It is encrypted, and the session\u{2019}s id is stored only as a hash.",
        "Until you log out or the session ends.",
    ],
    [
        "A login that is under way",
        "It holds what is needed to check the answer of the user pool.",
        "Until it is answered, ten minutes at most.",
    ],
];

/// What happens to passwords.
pub const PASSWORDS: [&str; 3] = [
    "When you log in on this page, your password stays in the browser. It is used to compute a proof (SRP), and only the proof is sent.",
    "When you register, the chosen password is sent once, over this server to the user pool, because the pool has to compute from it what it will check later. This server does not store it.",
    "When you use the hosted page, you enter your password there, and this application never sees it.",
];

/// What does not happen.
pub const NEVER: [&str; 4] = [
    "No tracking, no statistics, no advertising.",
    "Nothing is loaded from other servers: no fonts, no scripts, no images.",
    "Tokens reach the browser only when you ask for them on the profile page, and are dropped when you hide them or leave.",
    "Your account itself lives in the user pool of whoever runs this application. Ask them what they keep there.",
];
