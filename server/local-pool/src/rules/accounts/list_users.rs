//! Listing users, page by page.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};

use crate::{
    pool::{refusal::Refusal, state::State, user_pool::UserPool, users::User},
    rules::accounts::user_filter::UserFilter,
};

/// The size of a page, if the request does not say another; also the largest.
pub const MAX_PAGE: usize = 60;

/// Which users to list.
pub struct ListUsers<'a> {
    /// `Filter`.
    pub filter: Option<&'a str>,
    /// The size of a page.
    pub limit: usize,
    /// `PaginationToken` of the page before.
    pub token: Option<&'a str>,
}

/// Reads a page of users with `read`. Returns it with the token of the next page, if there is one.
pub fn list_users<T>(
    pool: &UserPool,
    request: &ListUsers<'_>,
    read: impl Fn(&User) -> Result<T, Refusal>,
) -> Result<(Vec<T>, Option<String>), Refusal> {
    let filter = request.filter.map(str::parse::<UserFilter>).transpose()?;
    let after = request.token.map(decode).transpose()?;
    pool.read(|state| {
        let mut matching = matching(state, filter.as_ref(), after.as_deref());
        let page: Vec<&User> = matching.by_ref().take(request.limit).collect();
        let last = page.last().map(|user| user.sub.clone());
        let token = matching.next().and(last).map(|sub| encode(&sub));
        let page = page.into_iter().map(read).collect::<Result<_, _>>()?;
        Ok((page, token))
    })
}

fn matching<'a>(
    state: &'a State,
    filter: Option<&'a UserFilter>,
    after: Option<&'a str>,
) -> impl Iterator<Item = &'a User> {
    state
        .users
        .values()
        .filter(move |user| after.is_none_or(|after| user.sub.as_str() > after))
        .filter(move |user| filter.is_none_or(|filter| filter.matches(user)))
}

/// The token is opaque: the last `sub` of the page.
fn encode(sub: &str) -> String {
    URL_SAFE_NO_PAD.encode(sub)
}

fn decode(token: &str) -> Result<String, Refusal> {
    URL_SAFE_NO_PAD
        .decode(token)
        .ok()
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .ok_or_else(|| Refusal::InvalidParameter("Invalid pagination token.".to_owned()))
}
