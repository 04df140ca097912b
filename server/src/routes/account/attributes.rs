//! Names, phone number and email address.

use axum::Json;
use axum::extract::State;
use wire::account::attributes::{
    Address, AddressCode, AttributeName, AttributesChanged, ChangeAttributesRequest,
    ChangeEmailRequest, ChangedAttribute, SendCodeRequest, UserAttribute, VerifyRequest,
};
use wire::confirm::parse_code;
use wire::{Attribute, Field, ProblemCode};

use super::super::confirm::{RESEND_AFTER, plausible, require_allowed};
use super::pool_user;
use crate::attempts::Action;
use crate::config::Config;
use crate::error::Error;
use crate::extract::{AccountSession, JsonBody, RecentAccountSession, require_recent_login};
use crate::session::Session;
use crate::state::AppState;
use crate::token_lifecycle::{CallError, call_pool, refresh_now};
use crate::user_pool::{CodeDelivery, Error as PoolError, PoolUser};

/// `POST /api/account/attributes`. A phone number needs a recent login, because codes can be sent to it.
pub async fn change(
    State(state): State<AppState>,
    AccountSession(mut session): AccountSession,
    JsonBody(request): JsonBody<ChangeAttributesRequest>,
) -> Result<Json<AttributesChanged>, Error> {
    let changed = &request.attributes;
    if changed
        .iter()
        .any(|changed| changed.name == Attribute::PhoneNumber)
    {
        require_recent_login(&state, &session)?;
    }
    let (values, removed) = check(&state.config, changed)?;
    let mut codes = Vec::new();
    if !values.is_empty() {
        codes = update(&state, &mut session, &values).await?;
    }
    if !removed.is_empty() {
        let (pool, removed) = (&state.user_pool, &removed);
        let remove = |token| async move { pool.delete_user_attributes(&token, removed).await };
        call_pool(&state, &mut session, remove).await?;
    }
    changed_now(&state, session, codes, &values).await
}

/// `POST /api/account/email`
pub async fn change_email(
    State(state): State<AppState>,
    RecentAccountSession(mut session): RecentAccountSession,
    JsonBody(request): JsonBody<ChangeEmailRequest>,
) -> Result<Json<AttributesChanged>, Error> {
    let email = plausible(&request.email)?;
    require_allowed(&state, Action::ChangeEmail, &session.record.subject)?;
    let values = [(AttributeName::Email.as_str(), email)];
    let codes = update(&state, &mut session, &values).await?;
    changed_now(&state, session, codes, &values).await
}

/// `POST /api/account/code`
pub async fn send_code(
    State(state): State<AppState>,
    AccountSession(mut session): AccountSession,
    JsonBody(request): JsonBody<SendCodeRequest>,
) -> Result<Json<AddressCode>, Error> {
    let (pool, address) = (&state.user_pool, request.address);
    let request_code = |token| async move {
        pool.get_user_attribute_verification_code(&token, address)
            .await
    };
    let sent = call_pool(&state, &mut session, request_code).await?;
    Ok(Json(address_code(sent)))
}

/// `POST /api/account/verify`
pub async fn verify(
    State(state): State<AppState>,
    AccountSession(mut session): AccountSession,
    JsonBody(request): JsonBody<VerifyRequest>,
) -> Result<Json<AttributesChanged>, Error> {
    let code = parse_code(request.code.expose()).ok_or_else(|| Error::invalid(Field::Code))?;
    let (pool, address, code) = (&state.user_pool, request.address, &code);
    let verify = |token| async move { pool.verify_user_attribute(&token, address, code).await };
    call_pool(&state, &mut session, verify).await?;
    changed_now(&state, session, Vec::new(), &[]).await
}

/// Returns the attributes that the pages show, in order.
pub(super) fn of(user: &PoolUser) -> Vec<UserAttribute> {
    let attribute = |name: &AttributeName| UserAttribute {
        name: *name,
        value: user.attribute(name.as_str()).unwrap_or_default().to_owned(),
        is_verified: user.attribute(&format!("{}_verified", name.as_str())) == Some("true"),
    };
    AttributeName::ALL.iter().map(attribute).collect()
}

/// Attributes by name: the new values, and the names of those to remove.
type Changes<'a> = (Vec<(&'a str, &'a str)>, Vec<&'a str>);

/// Checks the values as at registration. An attribute that registration requires cannot be removed.
fn check<'a>(config: &Config, changed: &'a [ChangedAttribute]) -> Result<Changes<'a>, Error> {
    let (mut values, mut removed) = (Vec::new(), Vec::new());
    for (index, ChangedAttribute { name, value }) in changed.iter().enumerate() {
        let value = value.trim();
        let is_repeated = changed[..index].iter().any(|other| other.name == *name);
        let mut attributes = config.sign_up_attributes.iter();
        let is_required = attributes.any(|offered| offered.name == *name && offered.required);
        if is_repeated || (value.is_empty() && is_required) {
            return Err(Error::invalid(name.field()));
        }
        if value.is_empty() {
            removed.push(name.as_str());
        } else if name.accepts(value) {
            values.push((name.as_str(), value));
        } else {
            return Err(Error::invalid(name.field()));
        }
    }
    if changed.is_empty() {
        return Err(ProblemCode::MalformedRequest.into());
    }
    Ok((values, removed))
}

async fn update(
    state: &AppState,
    session: &mut Session,
    values: &[(&str, &str)],
) -> Result<Vec<CodeDelivery>, Error> {
    let pool = &state.user_pool;
    let update = |token| async move { pool.update_user_attributes(&token, values).await };
    match call_pool(state, session, update).await {
        Ok(codes) => Ok(codes),
        // The other address that can belong to somebody else.
        Err(CallError::Pool(PoolError::AliasExists)) if !has_email(values) => {
            Err(Error::invalid(Field::PhoneNumber))
        }
        Err(error) => Err(error.into()),
    }
}

fn has_email(values: &[(&str, &str)]) -> bool {
    let email = AttributeName::Email.as_str();
    values.iter().any(|(name, _)| *name == email)
}

/// Returns the attributes as they are now, and brings the session's tokens up to date, so that the claims and the name on
/// the pages follow. `values` are those that were sent to the pool.
async fn changed_now(
    state: &AppState,
    mut session: Session,
    codes: Vec<CodeDelivery>,
    values: &[(&str, &str)],
) -> Result<Json<AttributesChanged>, Error> {
    let user = pool_user::read(state, &mut session).await?;
    let is_pending = |address: &Address| {
        let sent = values.iter().find(|(name, _)| *name == address.as_str());
        sent.is_some_and(|(name, value)| user.attribute(name) != Some(value))
    };
    let pending: Vec<_> = codes
        .iter()
        .map(|code| code.address)
        .filter(is_pending)
        .collect();
    let attributes = of(&user);
    // The change has been made, whatever happens here: the next refresh brings the tokens up to date.
    if let Err(error) = refresh_now(state, session).await {
        tracing::warn!(%error, "tokens still have the former attributes");
    }
    Ok(Json(AttributesChanged {
        attributes,
        codes: codes.into_iter().map(address_code).collect(),
        pending,
    }))
}

fn address_code(sent: CodeDelivery) -> AddressCode {
    AddressCode {
        address: sent.address,
        destination: sent.destination,
        resend_after: RESEND_AFTER,
    }
}
