//! Which way in is shown first: what the person chose last time, if it is still offered, else the operator's first.

use wire::LoginMode;

/// The key under which the choice is remembered: a preference and nothing else.
pub const STORAGE_KEY: &str = "poolgate.login_mode";

/// The word that is remembered.
pub const fn word(mode: LoginMode) -> &'static str {
    match mode {
        LoginMode::InApp => "in-app",
        LoginMode::Hosted => "hosted",
    }
}

/// The mode to show. `offered` is never empty: the server does not start without a way in.
pub fn shown(offered: &[LoginMode], remembered: Option<&str>) -> LoginMode {
    let kept = offered.iter().find(|mode| Some(word(**mode)) == remembered);
    kept.or(offered.first())
        .copied()
        .unwrap_or(LoginMode::InApp)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOTH: [LoginMode; 2] = [LoginMode::InApp, LoginMode::Hosted];

    #[test]
    fn the_operator_s_first_mode_is_the_default() {
        assert_eq!(shown(&BOTH, None), LoginMode::InApp);
        assert_eq!(
            shown(&[LoginMode::Hosted, LoginMode::InApp], None),
            LoginMode::Hosted
        );
    }

    #[test]
    fn a_remembered_choice_wins() {
        assert_eq!(shown(&BOTH, Some("hosted")), LoginMode::Hosted);
    }

    #[test]
    fn a_choice_that_is_switched_off_by_now_is_forgotten() {
        assert_eq!(shown(&[LoginMode::InApp], Some("hosted")), LoginMode::InApp);
        assert_eq!(shown(&BOTH, Some("from_the_future")), LoginMode::InApp);
    }
}
