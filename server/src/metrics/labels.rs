//! The labels. Each value is a constant of this program.

use http::Method;
use prometheus_client::encoding::EncodeLabelSet;

/// The outcome of a login that succeeded.
pub(super) const OK: &str = "ok";
/// The outcome of a step of a login that the pool answered with a challenge.
pub(super) const CHALLENGE: &str = "challenge";
/// Why a request does not come from this application's pages.
pub(super) const CSRF: [&str; 4] = [
    "header_missing",
    "foreign_origin",
    "foreign_navigation",
    "not_json",
];
/// The usual reasons for which a token is refused. A claim that is not as expected is one by its name.
pub(super) const TOKENS: [&str; 7] = [
    "malformed",
    "header",
    "unknown_key",
    "keys_unavailable",
    "signature",
    "expired",
    "another_user",
];
/// What was decided about requests to applications. Without an answer, store or pool are unavailable.
pub(super) const DECISIONS: [&str; 6] = [
    "allow",
    "log_in",
    "step_up",
    "forbidden",
    "cross_site",
    "unavailable",
];
/// What happened to connections.
pub(super) const CONNECTIONS: [&str; 3] = ["accepted", "refused", "displaced"];

/// An enum whose variants are values of a label.
macro_rules! values {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)+
        }

        impl $name {
            /// Every value.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// Returns the value as metrics and log show it.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)+
                }
            }
        }
    };
}

values! {
    /// Why a session ended.
    EndReason {
        /// The user logged out.
        Logout = "logout",
        /// The user logged out everywhere.
        LogoutEverywhere = "logout_everywhere",
        /// The user ended it from another session.
        EndedByUser = "ended_by_user",
        /// The user changed in another session how to log in.
        LoginChanged = "login_changed",
        /// Somebody with a code of the email address has reset the password.
        PasswordReset = "password_reset",
        /// The account was deleted.
        AccountDeleted = "account_deleted",
        /// It was not used for too long.
        Idle = "idle",
        /// It lasted as long as sessions may.
        Expired = "expired",
        /// The pool refused its refresh token.
        RefreshRefused = "refresh_refused",
        /// The pool issued tokens of another user for it.
        AnotherUser = "another_user",
        /// The pool rejected its access token, also after a refresh.
        AccessTokenRejected = "access_token_rejected",
        /// The same browser logged in again.
        Replaced = "replaced",
        /// Its user had too many sessions.
        Evicted = "evicted",
        /// It was stored or renewed, but its browser did not get the cookie.
        NotDelivered = "not_delivered",
    }
}

values! {
    /// What a request for new tokens led to.
    RefreshOutcome {
        /// New tokens are stored.
        Ok = "ok",
        /// The pool refused the refresh token.
        Refused = "refused",
        /// This server cannot verify the new tokens.
        Unverified = "unverified",
        /// The new tokens are of another user or login.
        Rejected = "rejected",
        /// The pool is throttling requests.
        Throttled = "throttled",
        /// The pool did not respond, or failed.
        Unavailable = "unavailable",
        /// The session has ended in the meantime.
        SessionEnded = "session_ended",
        /// The store failed for so long that the new tokens are lost.
        NotStored = "not_stored",
    }
}

values! {
    /// What an attempt to revoke a refresh token led to.
    RevocationOutcome {
        /// The token is not valid any longer.
        Ok = "ok",
        /// The pool will never do it.
        Refused = "refused",
        /// It is tried again later.
        Failed = "failed",
        /// It was tried for a day, or there were too many others.
        GivenUp = "given_up",
    }
}

values! {
    /// A part of the pool.
    Upstream {
        /// The user-pools API.
        UserPool = "user_pool",
        /// The endpoints of the hosted pages.
        HostedUi = "hosted_ui",
        /// The key set.
        Jwks = "jwks",
    }
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
pub(super) struct ModeLabels {
    pub login_mode: &'static str,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
pub(super) struct ReasonLabels {
    pub reason: &'static str,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
pub(super) struct LoginLabels {
    pub login_mode: &'static str,
    pub outcome: &'static str,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
pub(super) struct RefreshLabels {
    pub login_mode: &'static str,
    pub outcome: &'static str,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
pub(super) struct RevocationLabels {
    pub outcome: &'static str,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
pub(super) struct LimitLabels {
    pub limit: &'static str,
    pub outcome: &'static str,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
pub(super) struct UpstreamLabels {
    pub upstream: &'static str,
    pub operation: &'static str,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
pub(super) struct UpstreamErrorLabels {
    pub upstream: &'static str,
    pub operation: &'static str,
    pub error: &'static str,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
pub(super) struct OperationLabels {
    pub operation: &'static str,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
pub(super) struct StoreErrorLabels {
    pub operation: &'static str,
    pub error: &'static str,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
pub(super) struct OutcomeLabels {
    pub outcome: &'static str,
}

/// Returns the name of a method that this server has, or a word for all others: a client can send any text as its method.
#[must_use]
pub fn name_of_method(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        _ => "other",
    }
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
pub(super) struct HttpLabels {
    method: &'static str,
    route: &'static str,
    status: &'static str,
}

impl HttpLabels {
    pub(super) fn new(method: &Method, route: &'static str, status: u16) -> Self {
        Self {
            method: name_of_method(method),
            route,
            status: match status {
                100..=199 => "1xx",
                200..=299 => "2xx",
                300..=399 => "3xx",
                400..=499 => "4xx",
                _ => "5xx",
            },
        }
    }
}
