//! Whether a request to an application may pass. Nothing else decides that, and this reads nothing on its own.

use crate::config::{App, Members};
use crate::tokens::Identity;

/// What a request gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// It may pass.
    Allow,
    /// Nobody is logged in.
    LogIn,
    /// The login is not good enough for this application; another one can be.
    StepUp(StepUp),
    /// The user is a member of none of its groups. Another login of the same user does not help.
    Forbidden,
    /// Another site has caused it.
    CrossSite,
}

impl Decision {
    /// Returns the decision as metrics show it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Allow => "allow",
            Self::LogIn => "log_in",
            Self::StepUp(_) => "step_up",
            Self::Forbidden => "forbidden",
            Self::CrossSite => "cross_site",
        }
    }
}

/// Why another login is necessary: step-up authentication (RFC 9470).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepUp {
    /// The last one was too long ago.
    MaxAge,
    /// It had no second factor.
    SecondFactor,
}

/// The user of a session.
#[derive(Clone, Copy, Debug)]
pub struct LoggedIn<'a> {
    /// What the verified ID token says.
    pub identity: &'a Identity,
    /// When the user last proved who they are, seconds since 1970.
    pub authenticated_at: i64,
}

/// Decides about a request. Deny by default: only the last line allows it.
#[must_use]
pub fn decide(app: &App, is_foreign: bool, user: Option<LoggedIn<'_>>, now: i64) -> Decision {
    if is_foreign {
        return Decision::CrossSite;
    }
    let Some(user) = user else {
        return Decision::LogIn;
    };
    if !is_member(app, &user.identity.groups) {
        return Decision::Forbidden;
    }
    // The claims count, and not that they were asked for: pools of the tier Lite ignore that silently.
    if app.needs_second_factor && !user.identity.has_second_factor {
        return Decision::StepUp(StepUp::SecondFactor);
    }
    let age = now.saturating_sub(user.authenticated_at);
    // A login of exactly this age is recent enough (OpenID Connect Core, section 3.1.2.1: "greater than this value").
    if app.max_age.is_some_and(|max_age| age > max_age) {
        return Decision::StepUp(StepUp::MaxAge);
    }
    Decision::Allow
}

/// Returns whether somebody with these groups may use an application.
#[must_use]
pub fn is_member(app: &App, groups: &[String]) -> bool {
    match &app.members {
        Members::Any => true,
        Members::Groups(allowed) => allowed.iter().any(|group| groups.contains(group)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Apps;

    const NOW: i64 = 10_000;

    fn app(policy: &str) -> App {
        let apps = Apps::parse(&format!("wiki https://wiki.example.org {policy}")).unwrap();
        apps.iter().next().unwrap().clone()
    }

    fn identity(groups: &[&str], has_second_factor: bool) -> Identity {
        Identity {
            groups: groups.iter().map(|group| (*group).to_owned()).collect(),
            has_second_factor,
            ..Identity::default()
        }
    }

    #[test]
    fn the_first_reason_to_refuse_decides() {
        let second_factor = Decision::StepUp(StepUp::SecondFactor);
        let max_age = Decision::StepUp(StepUp::MaxAge);
        let cases: [(&str, &[&str], bool, i64, Decision); 14] = [
            ("any", &[], false, 0, Decision::Allow),
            ("groups=staff", &[], false, NOW, Decision::Forbidden),
            (
                "groups=staff",
                &["Staff", "staff2", " staff"],
                false,
                NOW,
                Decision::Forbidden,
            ),
            ("groups=staff", &["x", "staff"], false, NOW, Decision::Allow),
            (
                "groups=staff,admin",
                &["admin"],
                false,
                NOW,
                Decision::Allow,
            ),
            ("any factors=mfa", &[], false, NOW, second_factor),
            ("any factors=mfa", &[], true, NOW, Decision::Allow),
            ("any max_age=1h", &[], false, NOW - 3600, Decision::Allow),
            ("any max_age=1h", &[], false, NOW - 3601, max_age),
            ("any max_age=1h", &[], true, 0, max_age),
            ("any max_age=1h", &[], true, i64::MIN, max_age),
            (
                "groups=ops max_age=1h factors=mfa",
                &[],
                false,
                0,
                Decision::Forbidden,
            ),
            (
                "groups=ops max_age=1h factors=mfa",
                &["ops"],
                false,
                0,
                second_factor,
            ),
            (
                "groups=ops max_age=1h factors=mfa",
                &["ops"],
                true,
                0,
                max_age,
            ),
        ];
        for (policy, groups, factor, authenticated_at, expected) in cases {
            let (app, identity) = (app(policy), identity(groups, factor));
            let user = LoggedIn {
                identity: &identity,
                authenticated_at,
            };
            assert_eq!(
                decide(&app, false, Some(user), NOW),
                expected,
                "{policy} {groups:?}"
            );
            assert_eq!(
                decide(&app, true, Some(user), NOW),
                Decision::CrossSite,
                "{policy}"
            );
        }
        for policy in ["any", "groups=staff", "any max_age=1h factors=mfa"] {
            assert_eq!(decide(&app(policy), false, None, NOW), Decision::LogIn);
            assert_eq!(decide(&app(policy), true, None, NOW), Decision::CrossSite);
        }
    }
}
