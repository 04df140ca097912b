//! The mails that Cognito would have sent, for a person to read and for a test.

mod page;

use std::sync::Arc;

use axum::{
    Json, Router,
    extract::{Query, State},
    response::Response,
    routing::get,
};
use serde::{Deserialize, Serialize};

use crate::pool::Pool;

/// So many mails are kept.
pub const CAPACITY: usize = 200;

/// A mail.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// The address.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// The text.
    pub body: String,
    /// The code in it.
    pub code: Option<String>,
    /// What it is for.
    pub purpose: Purpose,
    /// Seconds since 1970.
    pub sent_at: i64,
}

impl std::fmt::Debug for Message {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // The code, also inside of the body, opens an account.
        f.debug_struct("Message")
            .field("to", &self.to)
            .field("purpose", &self.purpose)
            .field("sent_at", &self.sent_at)
            .finish_non_exhaustive()
    }
}

/// Why a mail was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// To confirm a sign-up.
    ConfirmSignUp,
    /// To reset a password.
    ResetPassword,
}

/// `GET /mailbox` and `GET /mailbox.json`, both with `?to=<address>`.
pub fn router() -> Router<Arc<Pool>> {
    Router::new()
        .route("/mailbox", get(show))
        .route("/mailbox.json", get(list))
}

#[derive(Deserialize)]
struct Filter {
    #[serde(default)]
    to: String,
}

async fn show(State(pool): State<Arc<Pool>>, Query(filter): Query<Filter>) -> Response {
    page::show(&pool, &filter.to)
}

async fn list(State(pool): State<Arc<Pool>>, Query(filter): Query<Filter>) -> Json<Vec<Message>> {
    Json(pool.mailbox(&filter.to))
}
