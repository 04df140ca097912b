//! The secrets of a client: two at most, so that one can replace the other while applications use both.

use serde::{Deserialize, Serialize};

/// The number of secrets that a client can have (`AddUserPoolClientSecret`).
pub const MAX_SECRETS: usize = 2;

/// A secret of a client. Without `Debug`.
#[derive(Clone, Serialize, Deserialize)]
pub struct ClientSecret {
    /// `ClientSecretId`: `<client id>--<seconds since 1970>`.
    pub id: String,
    /// The secret itself.
    pub value: String,
    /// `ClientSecretCreateDate`, in seconds since 1970.
    pub created_at: i64,
}

impl ClientSecret {
    /// Creates a secret whose id differs from those of `others`, even if one is from the same second.
    pub fn new(client_id: &str, value: String, created_at: i64, others: &[Self]) -> Self {
        let ids = (created_at..).map(|seconds| format!("{client_id}--{seconds}"));
        let mut unused = ids.filter(|id| others.iter().all(|other| other.id != *id));
        Self {
            id: unused.next().unwrap_or_default(),
            value,
            created_at,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ClientSecret;

    #[test]
    fn the_id_of_a_secret_contains_its_time_and_is_unique() {
        let first = ClientSecret::new("client", String::new(), 1_772_701_387, &[]);
        assert_eq!(first.id, "client--1772701387");
        let second = ClientSecret::new("client", String::new(), 1_772_701_387, &[first]);
        assert_eq!(second.id, "client--1772701388");
    }
}
