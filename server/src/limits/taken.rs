//! What was counted.

use serde::{Deserialize, Serialize};

/// An attempt that was counted, to give it back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    pub(super) limit: String,
    pub(super) key: String,
    /// To where the attempt moved the theoretical arrival time.
    pub(super) until: i64,
}
