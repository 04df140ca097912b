//! Whether a login is recent enough for a change that matters.

/// Seconds for which a login counts as recent. Changes of the password, an address, a factor or a passkey, the deletion of
/// the account and the end of all sessions need a login in this time: a full authentication before sensitive changes (ASVS
/// 5.0 7.5.1), with the few minutes that a person takes to make one.
const RECENT: i64 = 5 * 60;

/// Returns for how many more seconds a login allows changes that matter.
///
/// `authenticated_at` is the time of the proof and not of the session: the hosted pages can create a new session without
/// asking for the password again.
#[must_use]
pub fn recent_login_for(authenticated_at: i64, now: i64) -> u32 {
    let left = authenticated_at
        .saturating_add(RECENT)
        .saturating_sub(now)
        .clamp(0, RECENT);
    u32::try_from(left).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::recent_login_for;

    #[test]
    fn a_login_is_recent_for_five_minutes() {
        assert_eq!(recent_login_for(1_000, 1_000), 300);
        assert_eq!(recent_login_for(1_000, 1_299), 1);
        assert_eq!(recent_login_for(1_000, 1_300), 0);
    }

    #[test]
    fn an_unknown_or_future_time_does_not_extend_it() {
        assert_eq!(recent_login_for(0, 1_000_000), 0);
        assert_eq!(recent_login_for(9_000, 1_000), 300);
        assert_eq!(recent_login_for(i64::MIN, i64::MAX), 0);
    }
}
