//! The cookies on the hosts of applications. Each belongs to one host only (`__Host-`), so that no sibling domain can read or plant
//! one. [`start`]: those of attempts to open one.
//!
//! The application's cookie contains the key of the session, sealed for the application's origin. It is no session of its own:
//! whatever ends the session, or changes its id, ends the access to all applications with it, and nothing has to be kept or
//! removed for each of them. The key is the hash of the session cookie, so that nobody who can open the cookie, which is
//! this server only, gets another cookie from it.

pub mod start;

use std::borrow::Cow;

use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;

use crate::config::App;
use crate::session::id::Hash;
use crate::session::sealing::Sealing;

/// What is authenticated with the key of a session.
const CONTEXT: &[u8] = b"application session:";

/// Creates and reads them.
#[derive(Clone, Debug)]
pub struct AppCookies {
    sealing: Sealing,
}

impl AppCookies {
    /// The keys are those of the session store, so that servers that share it accept each other's cookies.
    #[must_use]
    pub const fn new(sealing: Sealing) -> Self {
        Self { sealing }
    }

    /// Returns the key of the session that a browser's cookie for this application is for.
    #[must_use]
    pub fn session_key(&self, app: &App, jar: &CookieJar) -> Option<Hash> {
        let value = jar.get(session_name(app))?.value();
        let sealed = BASE64_URL_SAFE_NO_PAD.decode(value).ok()?;
        let plain = self.sealing.open_sealed(&context(app), &sealed)?;
        plain.try_into().ok()
    }

    /// The application's cookie: `SameSite=Lax`, so that links from other sites work. With a `lifetime` in seconds it survives
    /// closing the browser.
    #[must_use]
    pub fn session(&self, app: &App, key: &Hash, lifetime: Option<i64>) -> Cookie<'static> {
        let value = BASE64_URL_SAFE_NO_PAD.encode(self.sealing.seal(&context(app), key));
        let mut cookie = cookie(app, session_name(app), &value);
        cookie.set_max_age(lifetime.map(time::Duration::seconds));
        cookie
    }
}

/// Removes the application's cookie.
#[must_use]
pub fn end_session(app: &App) -> Cookie<'static> {
    ended(cookie(app, session_name(app), ""))
}

fn context(app: &App) -> Vec<u8> {
    [CONTEXT, app.origin.as_bytes()].concat()
}

/// Prefixes are not possible over plain http.
fn session_name(app: &App) -> &'static str {
    if app.is_https() {
        "__Host-poolgate-app"
    } else {
        "poolgate-app"
    }
}

fn cookie(app: &App, name: impl Into<Cow<'static, str>>, value: &str) -> Cookie<'static> {
    Cookie::build((name.into(), Cow::from(value.to_owned())))
        .path("/")
        .http_only(true)
        .secure(app.is_https())
        .same_site(SameSite::Lax)
        .build()
}

fn ended(mut cookie: Cookie<'static>) -> Cookie<'static> {
    cookie.set_max_age(time::Duration::ZERO);
    cookie
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use super::*;
    use crate::config::Apps;
    use crate::random::Random;

    const KEYS: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    fn apps() -> [App; 2] {
        let apps =
            Apps::parse("wiki https://wiki.example.org any\ndev http://dev.localhost:8081 any");
        let apps: Vec<_> = apps.unwrap().iter().cloned().collect();
        apps.try_into().unwrap()
    }

    fn cookies() -> AppCookies {
        AppCookies::new(Sealing::parse(KEYS, Random::seeded(1)).unwrap())
    }

    #[test]
    fn a_cookie_opens_on_its_own_application_only() {
        let ([wiki, dev], cookies) = (apps(), cookies());
        let cookie = cookies.session(&wiki, &[7; 32], None);
        let jar = CookieJar::new().add(cookie.clone());
        assert_eq!(cookies.session_key(&wiki, &jar), Some([7; 32]));
        let value = cookie.value().to_owned();
        let copied = CookieJar::new().add(("poolgate-app", value.clone()));
        assert_eq!(cookies.session_key(&dev, &copied), None);
        let first = if value.starts_with('A') { "B" } else { "A" };
        let changed = format!("{first}{}", &value[1..]);
        for wrong in ["", "x", &value[1..], &changed] {
            let jar = CookieJar::new().add(("__Host-poolgate-app", wrong.to_owned()));
            assert_eq!(cookies.session_key(&wiki, &jar), None, "{wrong}");
        }
    }

    #[test]
    fn attributes_keep_it_on_its_host() {
        let ([wiki, dev], cookies) = (apps(), cookies());
        let masked = |cookie: Cookie<'_>| cookie.to_string().replace(cookie.value(), "*");
        assert_snapshot!(masked(cookies.session(&wiki, &[7; 32], Some(60))),
            @"__Host-poolgate-app=*; HttpOnly; SameSite=Lax; Secure; Path=/; Max-Age=60");
        assert_snapshot!(masked(cookies.session(&dev, &[7; 32], None)),
            @"poolgate-app=*; HttpOnly; SameSite=Lax; Path=/");
        assert_snapshot!(end_session(&wiki).to_string(),
            @"__Host-poolgate-app=; HttpOnly; SameSite=Lax; Secure; Path=/; Max-Age=0");
    }
}
