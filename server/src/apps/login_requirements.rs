//! What a login asks the pool for, so that it can be good enough for an application. Whether it is, only the claims say: asking for
//! more than necessary is harmless, and a pool of the plan Lite ignores it.

use wire::{ReturnTo, path, query};

use crate::auth_flow::CurrentAuthFlow;
use crate::config::{App, Apps, Config};
use crate::tokens::acr;

/// What the authorize endpoint is asked for (OpenID Connect Core, section 3.1.2.1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LoginRequirements {
    /// `acr_values`.
    pub acr_values: Option<&'static str>,
    /// `max_age`, in seconds.
    pub max_age: Option<i64>,
}

impl LoginRequirements {
    /// Returns what the application needs that a login leads to, if it leads to one.
    #[must_use]
    pub fn of(apps: &Apps, return_to: &ReturnTo) -> Self {
        let Some(app) = target(apps, return_to) else {
            return Self::default();
        };
        Self {
            acr_values: app.needs_second_factor.then_some(acr::HIGHEST_FIRST),
            max_age: app.max_age,
        }
    }

    /// Returns the same for a login that replaces one with a second factor: its claims must not say less (see [`target_acr_values`]).
    #[must_use]
    pub fn with_second_factor(self) -> Self {
        Self {
            acr_values: self.acr_values.or(Some(acr::TWO_FACTORS_FIRST)),
            ..self
        }
    }
}

fn target<'a>(apps: &'a Apps, return_to: &ReturnTo) -> Option<&'a App> {
    let (path, query) = return_to.as_str().split_once('?')?;
    let mut pairs = url::form_urlencoded::parse(query.as_bytes());
    let name = pairs.find(|(name, _)| name == query::APP)?.1;
    apps.named(&name).filter(|_| path == path::AUTH_APP)
}

/// Returns `TARGET_ACR_VALUES` of in-app logins, whatever they start with: the parameter belongs to `USER_AUTH` and not to a factor
/// (API reference, `InitiateAuth`). They do not know which application comes next, so they ask for it as soon as one needs it, and
/// only for what the settings of user and pool ask for anyway: the lowest level is enough, and a higher one is reported if the user
/// has reached it.
///
/// A confirmation within a session replaces its tokens, whose claims alone say what the user has proved: it must prove as much as
/// the login that it replaces, and asks for a level with two factors, which no remembered device reaches.
#[must_use]
pub fn target_acr_values(
    config: &Config,
    flow: &CurrentAuthFlow,
    replaces_second_factor: bool,
) -> Option<&'static str> {
    if !flow.reports_factors() {
        return None;
    }
    if replaces_second_factor {
        return Some(acr::TWO_FACTORS_FIRST);
    }
    let is_needed = config.apps.iter().any(|app| app.needs_second_factor);
    is_needed.then_some(acr::LOWEST_FIRST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_application_of_the_target_decides() {
        let apps = Apps::parse(
            "wiki https://wiki.example.org any\ngraph https://graph.example.org any max_age=1h factors=mfa",
        )
        .unwrap();
        let of =
            |return_to: &str| LoginRequirements::of(&apps, &ReturnTo::parse(return_to).unwrap());
        let nothing = LoginRequirements::default();
        let graph = LoginRequirements {
            acr_values: Some(
                "urn:cognito:loa:4 urn:cognito:loa:3 urn:cognito:loa:2 urn:cognito:loa:1",
            ),
            max_age: Some(3600),
        };
        assert_eq!(of("/auth/app?app=graph&to=Lw"), graph);
        assert_eq!(of("/auth/app?state=x&app=gr%61ph"), graph);
        for other in [
            "/",
            "/profile?app=graph",
            "/auth/app",
            "/auth/app?app=wiki",
            "/auth/app?app=x&app=graph",
        ] {
            assert_eq!(of(other), nothing, "{other}");
        }
    }
}
