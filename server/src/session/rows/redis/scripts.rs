//! The scripts.

use std::sync::LazyLock;

use redis::Script;

/// A script, after the functions that it uses.
macro_rules! script {
    ($($file:literal),+) => {
        LazyLock::new(|| Script::new(concat!($(include_str!($file)),+)))
    };
}

pub(super) static INSERT_SESSION: LazyLock<Script> = script!("sessions.lua", "insert_session.lua");
pub(super) static TOUCH_SESSION: LazyLock<Script> = script!("sessions.lua", "touch_session.lua");
pub(super) static UPDATE_SESSION: LazyLock<Script> = script!("sessions.lua", "update_session.lua");
pub(super) static REMOVE_SESSION: LazyLock<Script> = script!("sessions.lua", "remove_session.lua");
pub(super) static SESSIONS_OF: LazyLock<Script> = script!("sessions.lua", "sessions_of.lua");
pub(super) static REMOVE_SESSIONS_OF: LazyLock<Script> =
    script!("sessions.lua", "remove_sessions_of.lua");
pub(super) static INDEX_EMAIL: LazyLock<Script> = script!("sessions.lua", "index_email.lua");
pub(super) static INSERT_TRANSACTION: LazyLock<Script> =
    script!("sessions.lua", "transactions.lua", "insert_transaction.lua");
pub(super) static TAKE_TRANSACTION: LazyLock<Script> =
    script!("sessions.lua", "transactions.lua", "take_transaction.lua");
pub(super) static READ_TRANSACTION: LazyLock<Script> =
    script!("sessions.lua", "transactions.lua", "read_transaction.lua");
pub(super) static REMOVE_EXPIRED: LazyLock<Script> =
    script!("sessions.lua", "transactions.lua", "remove_expired.lua");
pub(super) static REMOVE_UNCHANGED: LazyLock<Script> =
    script!("sessions.lua", "remove_unchanged.lua");
pub(super) static LEASE: LazyLock<Script> = script!("sessions.lua", "leases.lua", "lease.lua");
pub(super) static RENEW_LEASE: LazyLock<Script> =
    script!("sessions.lua", "leases.lua", "renew_lease.lua");
pub(super) static RELEASE_LEASE: LazyLock<Script> = script!("sessions.lua", "release_lease.lua");
pub(super) static TAKE_ATTEMPTS: LazyLock<Script> = script!("take_attempts.lua");
pub(super) static GIVE_BACK_ATTEMPTS: LazyLock<Script> = script!("give_back_attempts.lua");
pub(super) static RENEWED: LazyLock<Script> = script!("sessions.lua", "renewed.lua");
pub(super) static QUEUE_REVOCATION: LazyLock<Script> =
    script!("sessions.lua", "queue_revocation.lua");
pub(super) static TAKE_REVOCATION: LazyLock<Script> =
    script!("sessions.lua", "revocations.lua", "take_revocation.lua");
pub(super) static POSTPONE_REVOCATION: LazyLock<Script> =
    script!("sessions.lua", "postpone_revocation.lua");
pub(super) static REMOVE_REVOCATIONS: LazyLock<Script> =
    script!("sessions.lua", "revocations.lua", "remove_revocations.lua");
pub(super) static TRIM_REVOCATIONS: LazyLock<Script> =
    script!("sessions.lua", "revocations.lua", "trim_revocations.lua");
