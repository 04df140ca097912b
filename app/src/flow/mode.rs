//! Which login mode is shown first: the user's last choice if it is still available, otherwise the server's default.

use wire::LoginMode;

/// The key in `localStorage` of the last choice: a preference and nothing else.
pub const STORAGE_KEY: &str = "poolgate.login_mode";

/// Returns the mode to show. `available` is never empty: the server does not start without a login mode.
pub fn initial(available: &[LoginMode], remembered: Option<&str>) -> LoginMode {
    remembered
        .and_then(LoginMode::parse)
        .filter(|mode| available.contains(mode))
        .or(available.first().copied())
        .unwrap_or(LoginMode::InApp)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOTH: [LoginMode; 2] = [LoginMode::InApp, LoginMode::Hosted];

    #[test]
    fn the_first_mode_is_the_default() {
        assert_eq!(initial(&BOTH, None), LoginMode::InApp);
        assert_eq!(
            initial(&[LoginMode::Hosted, LoginMode::InApp], None),
            LoginMode::Hosted
        );
    }

    #[test]
    fn a_remembered_choice_takes_precedence() {
        assert_eq!(initial(&BOTH, Some("hosted")), LoginMode::Hosted);
    }

    #[test]
    fn a_choice_that_is_no_longer_available_is_ignored() {
        assert_eq!(
            initial(&[LoginMode::InApp], Some("hosted")),
            LoginMode::InApp
        );
        assert_eq!(initial(&BOTH, Some("from_the_future")), LoginMode::InApp);
    }
}
