//! The section for another password.

pub const TITLE: &str = "Change your password";
pub const LEAD: &str =
    "Your other sessions end when you change your password. You stay logged in here.";
/// Users can log in without a password, so they may have none.
pub const PRESENT_HINT: &str = "If you have no password yet, leave this empty.";
pub const NEW_PASSWORD: &str = "New password";
pub const SUBMIT: &str = "Change password";

/// The sentence after the change, with the number of other sessions that ended.
pub fn changed(ended_sessions: u32) -> String {
    match ended_sessions {
        0 => "Your password was changed. You have no other sessions.".to_owned(),
        1 => "Your password was changed. Your other session has ended.".to_owned(),
        count => [
            "Your password was changed. Your ",
            &count.to_string(),
            " other sessions have ended.",
        ]
        .concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::changed;

    #[test]
    fn the_sentence_says_how_many_other_sessions_ended() {
        assert!(changed(0).ends_with("no other sessions."));
        assert!(changed(1).ends_with("Your other session has ended."));
        assert!(changed(3).contains("3 other sessions"));
    }
}
