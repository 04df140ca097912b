//! The cookies: the session cookie, the login cookie, which binds logins in progress to their browser, the step-up cookie, which
//! makes the next login ask for a second factor, and one device cookie for each user whose device the pool remembers.

use std::borrow::Cow;

use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};

use super::Id;

/// Names and attributes of the cookies.
#[derive(Clone, Copy, Debug)]
pub struct Cookies {
    https: bool,
}

/// How long the login cookie lasts, in seconds: as long as the longest login, an in-app login in a pool whose
/// `AuthSessionValidity` is 15 minutes. Every challenge sets the cookie again.
pub const LOGIN_LIFETIME: i64 = 900;

/// How long a device is remembered, in seconds: 400 days, the limit of browsers (RFC 6265bis, section 5.5).
const DEVICE_LIFETIME: i64 = 400 * 86_400;

/// Marks the response to a request whose session cookie did not match a session when the request arrived.
///
/// `guard::problem` then removes the cookie. A session that ends while its request is being handled is not marked:
/// by the time of the response, the browser may have the cookie of a newer session.
#[derive(Clone, Copy, Debug)]
pub struct StaleCookie;

impl Cookies {
    /// Creates cookies for a site over TLS, or over plain http on a loopback host.
    #[must_use]
    pub const fn new(https: bool) -> Self {
        Self { https }
    }

    /// The session cookie's name. The prefix makes browsers require `Secure`, `Path=/`, no `Domain` and `HttpOnly`
    /// (RFC 6265bis, section 4.1.3). Prefixes are not possible over plain http.
    #[must_use]
    pub const fn session_name(self) -> &'static str {
        if self.https {
            "__Host-Http-session"
        } else {
            "session"
        }
    }

    /// The login cookie's name.
    #[must_use]
    pub const fn login_name(self) -> &'static str {
        if self.https {
            "__Host-Http-login"
        } else {
            "login"
        }
    }

    /// The step-up cookie's name.
    #[must_use]
    pub const fn step_up_name(self) -> &'static str {
        if self.https {
            "__Host-Http-step-up"
        } else {
            "step-up"
        }
    }

    /// Returns the session id that a browser sent.
    #[must_use]
    pub fn session_id(self, jar: &CookieJar) -> Option<Id> {
        Id::parse(jar.get(self.session_name())?.value())
    }

    /// Returns the mark for the response to a request without a session, if the browser sent a session cookie.
    #[must_use]
    pub fn stale(self, jar: &CookieJar) -> Option<StaleCookie> {
        jar.get(self.session_name()).map(|_| StaleCookie)
    }

    /// Returns the id in the login cookie that a browser sent.
    #[must_use]
    pub fn login_id(self, jar: &CookieJar) -> Option<Id> {
        Id::parse(jar.get(self.login_name())?.value())
    }

    /// The session cookie: `SameSite=Strict`, so that no other site can use it (draft-ietf-oauth-browser-based-apps,
    /// section 6.1.3.2). With a `lifetime` in seconds it survives closing the browser.
    #[must_use]
    pub fn session(self, id: &Id, lifetime: Option<i64>) -> Cookie<'static> {
        let mut cookie = self.cookie(self.session_name(), id.as_str(), SameSite::Strict);
        cookie.set_max_age(lifetime.map(time::Duration::seconds));
        cookie
    }

    /// The login cookie: `SameSite=Lax`, because the redirect back from the hosted pages is a navigation from another
    /// site.
    #[must_use]
    pub fn login(self, id: &Id) -> Cookie<'static> {
        let mut cookie = self.cookie(self.login_name(), id.as_str(), SameSite::Lax);
        cookie.set_max_age(time::Duration::seconds(LOGIN_LIFETIME));
        cookie
    }

    /// Returns whether no remembered device may replace the second factor of a login.
    #[must_use]
    pub fn is_step_up(self, jar: &CookieJar) -> bool {
        jar.get(self.step_up_name()).is_some()
    }

    /// The step-up cookie: the next in-app login is for an application that needs a second factor.
    /// The request that sends the password does not say where the login leads. Whoever sets or removes this cookie can change what is
    /// asked, and never what counts.
    #[must_use]
    pub fn step_up(self) -> Cookie<'static> {
        let mut cookie = self.cookie(self.step_up_name(), "1", SameSite::Strict);
        cookie.set_max_age(time::Duration::seconds(LOGIN_LIFETIME));
        cookie
    }

    /// Removes the step-up cookie.
    #[must_use]
    pub fn end_step_up(self) -> Cookie<'static> {
        self.end(self.step_up_name())
    }

    /// The start of the names of device cookies.
    #[must_use]
    pub const fn device_prefix(self) -> &'static str {
        if self.https {
            "__Host-Http-device-"
        } else {
            "device-"
        }
    }

    /// A device cookie: `SameSite=Strict`, because only this application's own pages log in with it.
    #[must_use]
    pub fn device(self, name: String, value: &str) -> Cookie<'static> {
        let mut cookie = self.cookie(name, value, SameSite::Strict);
        cookie.set_max_age(time::Duration::seconds(DEVICE_LIFETIME));
        cookie
    }

    /// Removes a device cookie.
    #[must_use]
    pub fn end_device(self, name: String) -> Cookie<'static> {
        self.end(name)
    }

    /// Removes the session cookie, with the attributes that set it (RFC 6265bis, section 5.7: otherwise a prefixed
    /// cookie is not accepted).
    #[must_use]
    pub fn end_session(self) -> Cookie<'static> {
        self.end(self.session_name())
    }

    fn end(self, name: impl Into<Cow<'static, str>>) -> Cookie<'static> {
        let mut cookie = self.cookie(name, "", SameSite::Strict);
        cookie.set_max_age(time::Duration::ZERO);
        cookie
    }

    fn cookie(
        self,
        name: impl Into<Cow<'static, str>>,
        value: &str,
        same_site: SameSite,
    ) -> Cookie<'static> {
        Cookie::build((name.into(), Cow::from(value.to_owned())))
            .path("/")
            .http_only(true)
            .secure(self.https)
            .same_site(same_site)
            .build()
    }
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use super::*;
    use crate::random::Random;

    #[test]
    fn over_tls_both_cookies_have_the_host_prefix() {
        let (cookies, id) = (Cookies::new(true), Id::new(&Random::seeded(1)));
        assert_snapshot!(cookies.session(&id, None).to_string().replace(id.as_str(), "ID"),
            @"__Host-Http-session=ID; HttpOnly; SameSite=Strict; Secure; Path=/");
        assert_snapshot!(cookies.login(&id).to_string().replace(id.as_str(), "ID"),
            @"__Host-Http-login=ID; HttpOnly; SameSite=Lax; Secure; Path=/; Max-Age=900");
        assert_snapshot!(cookies.end_session().to_string(),
            @"__Host-Http-session=; HttpOnly; SameSite=Strict; Secure; Path=/; Max-Age=0");
    }

    #[test]
    fn remember_me_gives_the_cookie_a_lifetime() {
        let (cookies, id) = (Cookies::new(false), Id::new(&Random::seeded(1)));
        assert_snapshot!(cookies.session(&id, Some(60)).to_string().replace(id.as_str(), "ID"),
            @"session=ID; HttpOnly; SameSite=Strict; Path=/; Max-Age=60");
    }
}
