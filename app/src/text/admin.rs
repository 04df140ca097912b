//! The admin page.

pub const TITLE: &str = "Administration";
/// In the header.
pub const LINK: &str = "Admin";
pub const GROUP: &str = "Group";
pub const ACTIVE_SESSIONS: &str = "Active sessions";
pub const DENIED: &str = "You don\u{2019}t have access";
pub const DENIED_LEAD: &str = "Only members of one group can open this page, and your account isn\u{2019}t in it. Ask the administrator for access, then log out and log in again.";
pub const HOME: &str = "Back to the home page";

/// `group` is the name of a group.
pub fn lead(group: &str) -> String {
    [
        "Only members of the group \u{201c}",
        group,
        "\u{201d} can open this page.",
    ]
    .concat()
}
