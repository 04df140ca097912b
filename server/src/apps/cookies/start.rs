//! The cookies of attempts to open an application: each tab has one of its own, so that none waits for another.

use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::Cookie;
use subtle::ConstantTimeEq as _;

use super::{cookie, ended};
use crate::config::App;
use crate::session::Id;

/// How long a user may take to log in for an application, in seconds.
const LIFETIME: i64 = 600;
/// How many attempts a browser may have in progress on one host. A browser that restores its tabs starts one for each. With 90 bytes
/// each, they leave most of the 8 kB that servers accept for the cookies of the application.
const MAX: usize = 32;

/// The cookie of one attempt: its `state`, and when it began. `SameSite=Lax`, because the way back is a redirect from another site.
#[must_use]
pub fn start(app: &App, state: &Id, now: i64) -> Cookie<'static> {
    let value = format!("{}.{now}", state.as_str());
    let mut cookie = cookie(app, name(app, state), &value);
    cookie.set_max_age(time::Duration::seconds(LIFETIME));
    cookie
}

/// Returns the attempt with this `state`, if this browser has started it.
#[must_use]
pub fn started(app: &App, jar: &CookieJar, state: &str) -> Option<Id> {
    let state = Id::parse(state)?;
    let (found, _) = jar.get(&name(app, &state))?.value().split_once('.')?;
    let is_same = bool::from(found.as_bytes().ct_eq(state.as_str().as_bytes()));
    is_same.then_some(state)
}

/// Removes the cookie of an attempt.
#[must_use]
pub fn end(app: &App, state: &Id) -> Cookie<'static> {
    ended(cookie(app, name(app, state), ""))
}

/// Removes the oldest attempts, as far as another one needs their place.
#[must_use]
pub fn end_oldest(app: &App, jar: &CookieJar) -> Vec<Cookie<'static>> {
    let own = jar
        .iter()
        .filter(|cookie| cookie.name().starts_with(prefix(app)));
    let mut attempts: Vec<_> = own
        .map(|cookie| (started_at(cookie), cookie.name().to_owned()))
        .collect();
    attempts.sort_unstable();
    let surplus = (attempts.len() + 1).saturating_sub(MAX);
    let oldest = attempts.into_iter().take(surplus);
    oldest
        .map(|(_, name)| ended(cookie(app, name, "")))
        .collect()
}

/// Cookies without a valid time count as the oldest.
fn started_at(cookie: &Cookie<'_>) -> i64 {
    let time = cookie.value().split_once('.').map(|(_, time)| time);
    time.and_then(|time| time.parse().ok()).unwrap_or(i64::MIN)
}

fn prefix(app: &App) -> &'static str {
    if app.is_https() {
        "__Host-poolgate-start-"
    } else {
        "poolgate-start-"
    }
}

/// The name does not reveal the value.
fn name(app: &App, state: &Id) -> String {
    format!("{}{}", prefix(app), hex::encode(&state.hash()[..6]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Apps;
    use crate::random::Random;

    const NOW: i64 = 1_800_000_000;

    fn wiki() -> App {
        let apps = Apps::parse("wiki https://wiki.example.org any").unwrap();
        apps.iter().next().unwrap().clone()
    }

    #[test]
    fn attributes_keep_it_on_its_host_for_ten_minutes() {
        let (wiki, state) = (wiki(), Id::new(&Random::seeded(1)));
        let cookie = start(&wiki, &state, NOW).to_string();
        let (name, state) = (name(&wiki, &state), state.as_str());
        let expected =
            format!("{name}={state}.{NOW}; HttpOnly; SameSite=Lax; Secure; Path=/; Max-Age=600");
        assert_eq!(cookie, expected);
    }

    #[test]
    fn an_attempt_belongs_to_the_browser_that_started_it() {
        let (wiki, random) = (wiki(), Random::seeded(1));
        let (one, other) = (Id::new(&random), Id::new(&random));
        let jar = CookieJar::new().add(start(&wiki, &one, NOW));
        assert_eq!(started(&wiki, &jar, one.as_str()), Some(one.clone()));
        assert_eq!(started(&wiki, &jar, other.as_str()), None);
        assert_eq!(started(&wiki, &CookieJar::new(), one.as_str()), None);
        for value in [
            format!("{}.{NOW}", other.as_str()),
            String::new(),
            ".".to_owned(),
        ] {
            let forged = CookieJar::new().add((name(&wiki, &one), value));
            assert_eq!(started(&wiki, &forged, one.as_str()), None);
        }
    }

    #[test]
    fn another_attempt_takes_the_place_of_the_oldest_one_only() {
        let (wiki, random) = (wiki(), Random::seeded(1));
        let mut jar = CookieJar::new().add(("other", "x"));
        let attempts: Vec<_> = (0..MAX).map(|_| Id::new(&random)).collect();
        for (age, attempt) in (0..).zip(&attempts) {
            assert!(end_oldest(&wiki, &jar).is_empty());
            jar = jar.add(start(&wiki, attempt, NOW - age));
        }
        let names = |jar: &CookieJar| -> Vec<_> {
            let ended = end_oldest(&wiki, jar).into_iter();
            ended.map(|cookie| cookie.name().to_owned()).collect()
        };
        let oldest = name(&wiki, &attempts[MAX - 1]);
        assert_eq!(names(&jar), [oldest.as_str()]);
        let jar = jar.add(("__Host-poolgate-start-0", "unknown"));
        assert_eq!(names(&jar), ["__Host-poolgate-start-0", oldest.as_str()]);
    }

    #[test]
    fn all_attempts_together_leave_room_for_other_cookies() {
        let cookie = start(&wiki(), &Id::new(&Random::seeded(1)), NOW);
        let size = cookie.name().len() + cookie.value().len() + "=; ".len();
        assert!(size * MAX < 3_000, "{size}");
    }
}
