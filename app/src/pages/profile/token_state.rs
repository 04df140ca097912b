//! What the parts of a token's panel have in common.

use leptos::prelude::*;
use serde_json::{Map, Value};
use wire::profile::{Profile, TokenDetails};

use super::{raw_tokens::RawTokens, search::SearchState};
use crate::{components::time::Now, flow::claims::Token};

#[derive(Clone, Copy)]
pub struct TokenState {
    pub token: Token,
    /// The id of the heading. Other ids begin with it.
    pub heading_id: &'static str,
    pub profile: StoredValue<Profile>,
    pub details: StoredValue<TokenDetails>,
    /// The claims of the other token.
    pub other: StoredValue<Map<String, Value>>,
    pub now: Now,
    pub search: SearchState,
    pub raw: RawTokens,
    /// Fetches the profile again, which renews an expired token.
    pub reload: Callback<()>,
}
