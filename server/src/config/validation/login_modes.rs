//! `LOGIN_MODES`.

use wire::LoginMode;

use super::error::{Error, invalid};
use super::syntax::non_blank;

pub(super) fn login_modes(text: Option<&str>, has_domain: bool) -> Result<Vec<LoginMode>, Error> {
    const VARIABLE: &str = "LOGIN_MODES";
    let Some(text) = non_blank(text) else {
        let hosted = has_domain.then_some(LoginMode::Hosted);
        return Ok([LoginMode::InApp].into_iter().chain(hosted).collect());
    };
    let mut modes = Vec::new();
    for word in text.split(',').map(str::trim) {
        let mode = LoginMode::parse(word)
            .ok_or_else(|| invalid(VARIABLE, format!("`{word}` is neither in-app nor hosted")))?;
        if mode == LoginMode::Hosted && !has_domain {
            let reason = "contains `hosted`, but COGNITO_DOMAIN is not set";
            return Err(invalid(VARIABLE, reason));
        }
        if modes.contains(&mode) {
            return Err(invalid(VARIABLE, format!("`{word}` is listed twice")));
        }
        modes.push(mode);
    }
    Ok(modes)
}
