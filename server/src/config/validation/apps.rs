//! Applications behind this server.

use super::limits::seconds;
use super::{Error, invalid};
use crate::config::apps::share_cookies;
use crate::config::{Apps, AuthFlow};

/// The oldest that groups may be, in seconds: a day.
const MAX_GROUPS_AGE: i64 = 86_400;

pub(super) fn apps(text: Option<&str>, public_url: &str) -> Result<Apps, Error> {
    const VARIABLE: &str = "APPS";
    let apps = Apps::parse(text.unwrap_or_default()).map_err(|reason| invalid(VARIABLE, reason))?;
    let beside = apps
        .iter()
        .find(|app| share_cookies(&app.origin, public_url));
    let Some(app) = beside else {
        return Ok(apps);
    };
    let reason = format!(
        "`{}` has the host of PUBLIC_URL with another port, and a cookie is for all ports of a host: give it a host of its own",
        app.name
    );
    Err(invalid(VARIABLE, reason))
}

/// Checks that applications with `factors=mfa` can be opened at all. Of the in-app logins, only `USER_AUTH` can ask the pool to
/// report the factors.
pub(super) fn check_second_factors(
    apps: &Apps,
    flow: AuthFlow,
    has_hosted: bool,
) -> Result<(), Error> {
    let app = apps.iter().find(|app| app.needs_second_factor);
    let Some(app) = app.filter(|_| flow != AuthFlow::UserAuth && !has_hosted) else {
        return Ok(());
    };
    let reason = format!(
        "`{}` has factors=mfa, but with AUTH_FLOW={} the pool does not report the factors of an in-app login: \
            set AUTH_FLOW=USER_AUTH, or offer the hosted login",
        app.name,
        flow.name()
    );
    Err(invalid("APPS", reason))
}

pub(super) fn groups_max_age(text: &str) -> Result<i64, Error> {
    const VARIABLE: &str = "GROUPS_MAX_AGE";
    let seconds = seconds(VARIABLE, text)?;
    if (1..=MAX_GROUPS_AGE).contains(&seconds) {
        Ok(seconds)
    } else {
        let reason = format!("`{text}` is not between 1s and 1d");
        Err(invalid(VARIABLE, reason))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_application_that_no_login_can_open_is_refused() {
        let apps = |policy: &str| Apps::parse(&format!("wiki https://wiki.example.org {policy}"));
        let needing = apps("any factors=mfa").unwrap();
        let check = |flow, has_hosted| check_second_factors(&needing, flow, has_hosted);
        for flow in [AuthFlow::UserSrpAuth, AuthFlow::CustomAuth] {
            let refused = check(flow, false).unwrap_err();
            assert_eq!(refused.variable, "APPS");
            assert!(
                refused.reason.starts_with("`wiki` has factors=mfa"),
                "{refused}"
            );
            assert_eq!(check(flow, true), Ok(()));
            assert_eq!(
                check_second_factors(&apps("any").unwrap(), flow, false),
                Ok(())
            );
        }
        assert_eq!(check(AuthFlow::UserAuth, false), Ok(()));
    }
}
