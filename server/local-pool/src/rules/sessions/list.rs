//! Listing the sessions of a user.

use serde::Serialize;

use crate::pool::{
    session_record::{SessionRecord, SessionType},
    sign_ins::SignIn,
    user_pool::UserPool,
};

/// `SessionDescriptionType`. Without `City`: loopback addresses have no location.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct SessionDescription {
    session_id: String,
    session_type: SessionType,
    client_id: String,
    create_date: i64,
    last_active_date: i64,
    device_type: String,
    #[serde(rename = "LastIPAddress")]
    last_ip_address: String,
    last_location: Location,
    #[serde(skip_serializing_if = "Option::is_none")]
    origin_session_id: Option<String>,
    is_current_session: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Location {
    country: &'static str,
}

impl SessionDescription {
    fn new(record: &SessionRecord, session_type: SessionType, client_id: &str) -> Self {
        Self {
            session_id: record.id.clone(),
            session_type,
            client_id: client_id.to_owned(),
            create_date: record.created_at,
            last_active_date: record.last_active_at,
            device_type: record.caller.device_type.clone(),
            last_ip_address: record.caller.ip_address.clone(),
            last_location: Location { country: "unknown" },
            origin_session_id: record.origin_session_id.clone(),
            is_current_session: false,
        }
    }
}

/// Returns the sessions of a user at all clients, those that were used last first. `current` is the `origin_jti` of the
/// caller's access token; administrators have none.
pub fn list_sessions(pool: &UserPool, sub: &str, current: Option<&str>) -> Vec<SessionDescription> {
    let now = pool.clock.now();
    let mut sessions: Vec<SessionDescription> = pool.read(|state| {
        let describe = |(origin, sign_in): (&String, &SignIn)| {
            token_session(sub, now, sign_in, current == Some(origin))
        };
        state.sign_ins.iter().filter_map(describe).collect()
    });
    sessions.extend(sso_sessions(pool, sub, now));
    sessions.sort_by(|a, b| {
        let by_date = b.last_active_date.cmp(&a.last_active_date);
        by_date.then_with(|| a.session_id.cmp(&b.session_id))
    });
    sessions
}

fn token_session(
    sub: &str,
    now: i64,
    sign_in: &SignIn,
    is_current: bool,
) -> Option<SessionDescription> {
    let record = sign_in.active_session(sub, now)?;
    Some(SessionDescription {
        is_current_session: is_current,
        ..SessionDescription::new(record, SessionType::Token, &sign_in.client_id)
    })
}

fn sso_sessions(pool: &UserPool, sub: &str, now: i64) -> Vec<SessionDescription> {
    pool.change_volatile(|volatile| {
        let of_user = volatile
            .sso_sessions
            .values(now)
            .filter(|session| session.sub == sub);
        of_user
            .filter_map(|session| {
                let record = session.record.as_ref()?;
                Some(SessionDescription::new(
                    record,
                    SessionType::Sso,
                    &session.client_id,
                ))
            })
            .collect()
    })
}
