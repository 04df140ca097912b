//! How often something may be attempted: the limits, their names in `RATE_LIMITS`, and their defaults.

use std::fmt;
use std::str::FromStr;

/// What is limited. The last part of a name in `RATE_LIMITS` says what is counted: attempts of one `address`, at one
/// `account`, of one address at one account (`pair`), or in one login (`flow`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RateLimit {
    /// Starts of in-app logins.
    LoginAddress,
    /// The same at one account. Below the five failures after which Cognito locks a user out for everyone.
    LoginPair,
    /// The same from all addresses. So high that nobody can lock another person out.
    LoginAccount,
    /// Starts of hosted logins. Each stores a login in progress, even for a client without cookies.
    HostedAddress,
    /// Requests for the title of an application, which reveal whether there is one of this name.
    AppAddress,
    /// Registrations.
    RegistrationAddress,
    /// New passwords of registrations and resets, which take time to score.
    PasswordAddress,
    /// Requests for a code for a new password.
    RecoveryAddress,
    /// The same for one account.
    RecoveryPair,
    /// Confirmations and resets of passwords with a code.
    CodeAddress,
    /// The same for one account.
    CodePair,
    /// Answers to one challenge of a login.
    CodeFlow,
    /// Requests for another confirmation code.
    MailAddress,
    /// The same, and logins that begin with a code, for one account.
    MailPair,
    /// Requests for another confirmation code, as far as the pool allows them.
    PoolResend,
    /// Tries of a confirmation code, as far as the pool allows them.
    PoolConfirm,
    /// Requests for a code for a new password, as far as the pool allows them.
    PoolForgotPassword,
    /// Tries of a code for a new password, as far as the pool allows them.
    PoolResetPassword,
    /// Tries to change the password, as a logged-in user.
    PoolChangePassword,
    /// Choices of another email address: the pool says which ones have an account.
    PoolChangeEmail,
    /// Choices of another phone number: the pool sends a code to it.
    PoolChangePhone,
}

/// What the attempts at a limit are counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The address of the client.
    Address,
    /// The account, or the login in progress.
    Subject,
    /// Both.
    Pair,
}

const COUNT: usize = 21;

/// Every limit with its name and its default. `BURST+COUNT/TIME`: as many at once, and then so many in a time.
///
/// Those of the pool cannot be changed: they are Cognito's quotas per user (developer guide, "Quotas"), for every address
/// alike. The pool counts only some users, so its own would reveal them. With one more per hour after the first ones,
/// nobody gets further than the pool in any hour.
const TABLE: [(RateLimit, &str, &str); COUNT] = [
    (RateLimit::LoginAddress, "login.address", "3/1m"),
    (RateLimit::LoginPair, "login.pair", "4+1/1h"),
    (RateLimit::LoginAccount, "login.account", "1800/1h"),
    (RateLimit::HostedAddress, "hosted.address", "30/10m"),
    (RateLimit::AppAddress, "app.address", "30/1m"),
    (
        RateLimit::RegistrationAddress,
        "registration.address",
        "3/1h",
    ),
    (RateLimit::PasswordAddress, "password.address", "30+1/1m"),
    (RateLimit::RecoveryAddress, "recovery.address", "3/1h"),
    (RateLimit::RecoveryPair, "recovery.pair", "3+1/1h"),
    (RateLimit::CodeAddress, "code.address", "30+1/1m"),
    (RateLimit::CodePair, "code.pair", "10+1/1m"),
    (RateLimit::CodeFlow, "code.flow", "10+1/1m"),
    (RateLimit::MailAddress, "mail.address", "10/1h"),
    (RateLimit::MailPair, "mail.pair", "2+1/5m"),
    (RateLimit::PoolResend, "pool.resend", "5+1/1h"),
    (RateLimit::PoolConfirm, "pool.confirm", "15+1/1h"),
    (
        RateLimit::PoolForgotPassword,
        "pool.forgot_password",
        "5+1/1h",
    ),
    (
        RateLimit::PoolResetPassword,
        "pool.reset_password",
        "15+1/1h",
    ),
    (
        RateLimit::PoolChangePassword,
        "pool.change_password",
        "5+1/1h",
    ),
    (RateLimit::PoolChangeEmail, "pool.change_email", "10+1/1h"),
    (RateLimit::PoolChangePhone, "pool.change_phone", "10+1/1h"),
];

impl RateLimit {
    /// Every limit.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|(limit, ..)| *limit)
    }

    /// Returns the limit with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::all().find(|limit| limit.name() == name)
    }

    /// Returns the name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        TABLE[self as usize].1
    }

    /// Returns what its attempts are counted by.
    #[must_use]
    pub fn scope(self) -> Scope {
        match self.name().rsplit_once('.') {
            Some((_, "address")) => Scope::Address,
            Some((_, "pair")) => Scope::Pair,
            _ => Scope::Subject,
        }
    }

    /// Returns whether it repeats a quota of the pool, so that it applies whatever the settings are.
    #[must_use]
    pub fn is_of_pool(self) -> bool {
        self.name().starts_with("pool.")
    }

    fn default_quota(self) -> Quota {
        let text = TABLE[self as usize].2;
        text.parse().expect("a test parses every default")
    }
}

/// How many attempts are allowed: `burst` at once, and then one in each interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quota {
    /// How many at once; at least one.
    pub burst: i64,
    /// Milliseconds; at least one.
    pub interval: i64,
}

/// The largest number of attempts in a quota.
const MAX_COUNT: i64 = 1_000_000;
/// The longest time in a quota, in milliseconds: a week.
const MAX_TIME: i64 = 7 * 86_400_000;

impl FromStr for Quota {
    type Err = String;

    /// Parses `3/1m` (three at once, then three per minute) or `10+1/1m` (ten at once, then one per minute).
    fn from_str(text: &str) -> Result<Self, String> {
        let error = || {
            format!(
                "`{text}` is not a quota like 3/1m (three per minute) or 10+1/5m (ten at once, then one in five minutes)"
            )
        };
        let (counts, time) = text.split_once('/').ok_or_else(error)?;
        let number = |word: &str| {
            let number = word.trim().parse().ok();
            number.filter(|number| (1..=MAX_COUNT).contains(number))
        };
        let (burst, count) = match counts.split_once('+') {
            Some((burst, count)) => (number(burst), number(count)),
            None => (number(counts), number(counts)),
        };
        let time = humantime::parse_duration(time.trim()).ok();
        let time = time.and_then(|time| i64::try_from(time.as_millis()).ok());
        let time = time.filter(|time| (1..=MAX_TIME).contains(time));
        let (burst, count, time) = (
            burst.ok_or_else(error)?,
            count.ok_or_else(error)?,
            time.ok_or_else(error)?,
        );
        let interval = time / count;
        if interval == 0 {
            return Err(format!("`{text}` allows more than one per millisecond"));
        }
        Ok(Self { burst, interval })
    }
}

/// The quota of every limit; those that are turned off have none.
#[derive(Clone, PartialEq, Eq)]
pub struct RateLimits([Option<Quota>; COUNT]);

impl Default for RateLimits {
    fn default() -> Self {
        Self(TABLE.map(|(limit, ..)| Some(limit.default_quota())))
    }
}

impl RateLimits {
    /// Returns the quota of a limit, unless it is turned off.
    #[must_use]
    pub const fn quota(&self, limit: RateLimit) -> Option<Quota> {
        self.0[limit as usize]
    }

    fn turn_off(mut self) -> Self {
        for limit in RateLimit::all().filter(|limit| !limit.is_of_pool()) {
            self.0[limit as usize] = None;
        }
        self
    }
}

impl fmt::Debug for RateLimits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = RateLimit::all().map(|limit| (limit.name(), self.quota(limit)));
        f.debug_map().entries(all).finish()
    }
}

impl FromStr for RateLimits {
    type Err = String;

    /// Parses `off`, or a list such as `login.address=60/1m,hosted.address=off`. What is not listed has its default.
    fn from_str(text: &str) -> Result<Self, String> {
        if text.trim() == "off" {
            return Ok(Self::default().turn_off());
        }
        let mut limits = Self::default();
        let words = text.split(',').map(str::trim);
        for word in words.filter(|word| !word.is_empty()) {
            let (name, quota) = word
                .split_once('=')
                .ok_or_else(|| format!("`{word}` is not like login.address=3/1m"))?;
            let limit = RateLimit::named(name.trim())
                .filter(|limit| !limit.is_of_pool())
                .ok_or_else(|| format!("`{name}` is not one of {}", names()))?;
            limits.0[limit as usize] = match quota.trim() {
                "off" => None,
                quota => Some(quota.parse()?),
            };
        }
        Ok(limits)
    }
}

fn names() -> String {
    let settable = RateLimit::all().filter(|limit| !limit.is_of_pool());
    settable.map(RateLimit::name).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quota(burst: i64, interval: i64) -> Quota {
        Quota { burst, interval }
    }

    #[test]
    fn the_table_lists_every_limit_at_its_place() {
        for (position, (limit, _, default)) in TABLE.into_iter().enumerate() {
            assert_eq!(limit as usize, position, "{limit:?}");
            assert!(default.parse::<Quota>().is_ok(), "{limit:?}");
            assert_eq!(RateLimit::named(limit.name()), Some(limit));
        }
    }

    #[test]
    fn the_name_says_what_is_counted() {
        assert_eq!(RateLimit::LoginAddress.scope(), Scope::Address);
        assert_eq!(RateLimit::LoginPair.scope(), Scope::Pair);
        for limit in [
            RateLimit::LoginAccount,
            RateLimit::CodeFlow,
            RateLimit::PoolResend,
        ] {
            assert_eq!(limit.scope(), Scope::Subject, "{limit:?}");
        }
    }

    #[test]
    fn a_quota_is_a_burst_and_a_rate() {
        let cases = [
            ("3/1m", quota(3, 20_000)),
            ("1800/1h", quota(1800, 2_000)),
            (" 10 + 1 / 1m ", quota(10, 60_000)),
            ("2+1/5m", quota(2, 300_000)),
            ("1000/1s", quota(1000, 1)),
        ];
        for (text, expected) in cases {
            assert_eq!(text.parse(), Ok(expected), "{text}");
        }
        for text in [
            "",
            "3",
            "3/",
            "/1m",
            "0/1m",
            "3/0s",
            "-1/1m",
            "3+0/1m",
            "+3/1m",
            "3/minute",
            "1001/1s",
            "1000001/1h",
            "3/8d",
            "3/1m/1m",
            "1+2+3/1m",
        ] {
            assert!(text.parse::<Quota>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_list_changes_what_it_names() {
        let limits: RateLimits = " login.address = 60/1m, hosted.address=off,"
            .parse()
            .unwrap();
        assert_eq!(limits.quota(RateLimit::LoginAddress), Some(quota(60, 1000)));
        assert_eq!(limits.quota(RateLimit::HostedAddress), None);
        let pair = RateLimits::default().quota(RateLimit::LoginPair);
        assert_eq!(limits.quota(RateLimit::LoginPair), pair);
        assert_eq!("".parse(), Ok(RateLimits::default()));
        let error = "login=3/1m".parse::<RateLimits>().unwrap_err();
        assert!(
            error.starts_with("`login` is not one of login.address, "),
            "{error}"
        );
        for text in ["login.address", "login.address=", "pool.resend=9/1h", "on"] {
            assert!(text.parse::<RateLimits>().is_err(), "{text}");
        }
    }

    #[test]
    fn off_leaves_the_quotas_of_the_pool() {
        let limits: RateLimits = "off".parse().unwrap();
        for limit in RateLimit::all() {
            assert_eq!(
                limits.quota(limit).is_some(),
                limit.is_of_pool(),
                "{limit:?}"
            );
        }
    }
}
