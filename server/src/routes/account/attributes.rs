//! Names, phone number and email address.

use axum::Json;
use axum::extract::State;
use axum_extra::extract::CookieJar;
use catalogue::Language;
use wire::account::attributes::{
    Address, AddressCode, AttributeName, AttributesChanged, ChangeAttributesRequest,
    ChangeEmailRequest, ChangedAttribute, SendCodeRequest, UserAttribute, VerifyRequest,
};
use wire::confirm::parse_code;
use wire::login::MfaType;
use wire::{Attribute, Field, ProblemCode};

use super::super::confirm::{RESEND_AFTER, plausible, require_allowed};
use super::{pool_user, with_another_id};
use crate::config::Config;
use crate::config::RateLimit;
use crate::error::Error;
use crate::extract::{
    AccountSession, JsonBody, RecentAccountSession, RequestLanguage, require_recent_login,
};
use crate::metrics::EndReason;
use crate::session::Session;
use crate::state::AppState;
use crate::token_lifecycle::{CallError, call_pool, change_login, refresh_now, run_to_completion};
use crate::tokens::SecretToken;
use crate::user_pool::{CodeDelivery, Error as PoolError, PoolUser};

type Changed = (CookieJar, Json<AttributesChanged>);

/// `POST /api/account/attributes`. A phone number needs a recent login, because codes can be sent to it.
pub async fn change(
    State(state): State<AppState>,
    AccountSession(session): AccountSession,
    RequestLanguage(language): RequestLanguage,
    jar: CookieJar,
    JsonBody(request): JsonBody<ChangeAttributesRequest>,
) -> Result<Changed, Error> {
    let has_phone = request
        .attributes
        .iter()
        .any(|changed| changed.name == Attribute::PhoneNumber);
    if has_phone {
        require_recent_login(&state, &session)?;
    }
    run_to_completion(state, |state| {
        change_attributes(state, session, language, jar, request)
    })
    .await
}

async fn change_attributes(
    state: AppState,
    mut session: Session,
    language: Language,
    jar: CookieJar,
    request: ChangeAttributesRequest,
) -> Result<Changed, Error> {
    let (values, removed) = check(&state.config, &request.attributes)?;
    let phone = AttributeName::PhoneNumber.as_str();
    if values.iter().any(|(name, _)| *name == phone) {
        require_allowed(&state, RateLimit::PoolChangePhone, &session.record.subject).await?;
    }
    let mut names = request.attributes.iter().map(|changed| changed.name);
    let address = names
        .any(|name| name == Attribute::PhoneNumber)
        .then_some(Address::PhoneNumber);
    let is_factor = is_factor(&state, &mut session, address).await?;
    let mut codes = Vec::new();
    if !values.is_empty() {
        codes = update(&state, &mut session, language, &values, is_factor).await?;
    }
    if !removed.is_empty() {
        let (pool, removed) = (&state.user_pool, &removed);
        let remove = |token| async move { pool.delete_user_attributes(&token, removed).await };
        call(&state, &mut session, is_factor, remove).await?;
    }
    changed_now(&state, session, codes, &values, is_factor.then_some(jar)).await
}

/// `POST /api/account/email`
pub async fn change_email(
    State(state): State<AppState>,
    RecentAccountSession(mut session): RecentAccountSession,
    RequestLanguage(language): RequestLanguage,
    jar: CookieJar,
    JsonBody(request): JsonBody<ChangeEmailRequest>,
) -> Result<Changed, Error> {
    run_to_completion(state, |state| async move {
        let email = plausible(&request.email)?;
        require_allowed(&state, RateLimit::PoolChangeEmail, &session.record.subject).await?;
        let values = [(AttributeName::Email.as_str(), email)];
        let is_factor = is_factor(&state, &mut session, Some(Address::Email)).await?;
        let codes = update(&state, &mut session, language, &values, is_factor).await?;
        changed_now(&state, session, codes, &values, is_factor.then_some(jar)).await
    })
    .await
}

/// `POST /api/account/code`
pub async fn send_code(
    State(state): State<AppState>,
    AccountSession(mut session): AccountSession,
    RequestLanguage(language): RequestLanguage,
    JsonBody(request): JsonBody<SendCodeRequest>,
) -> Result<Json<AddressCode>, Error> {
    let (pool, address) = (&state.user_pool.in_language(language), request.address);
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
    jar: CookieJar,
    JsonBody(request): JsonBody<VerifyRequest>,
) -> Result<Changed, Error> {
    let code = parse_code(request.code.expose()).ok_or_else(|| Error::invalid(Field::Code))?;
    run_to_completion(state, |state| async move {
        let (pool, address, code) = (&state.user_pool, request.address, &code);
        let is_factor = is_factor(&state, &mut session, Some(address)).await?;
        let verify = |token| async move { pool.verify_user_attribute(&token, address, code).await };
        call(&state, &mut session, is_factor, verify).await?;
        changed_now(&state, session, Vec::new(), &[], is_factor.then_some(jar)).await
    })
    .await
}

/// Returns whether the user logs in with codes to an address. Then its change ends all other sessions of the user, like any
/// other change of the second factors (ASVS 5.0 7.4.3), and this one gets another id.
async fn is_factor(
    state: &AppState,
    session: &mut Session,
    address: Option<Address>,
) -> Result<bool, Error> {
    let factor = match address {
        Some(Address::Email) => MfaType::EmailOtp,
        Some(Address::PhoneNumber) => MfaType::SmsMfa,
        None => return Ok(false),
    };
    let user = pool_user::read(state, session).await?;
    Ok(user.enabled_mfas.contains(&factor))
}

async fn call<T, F>(
    state: &AppState,
    session: &mut Session,
    is_factor: bool,
    call: impl Fn(SecretToken) -> F,
) -> Result<T, CallError>
where
    F: Future<Output = Result<T, PoolError>>,
{
    if is_factor {
        let (done, _) = change_login(state, session, EndReason::LoginChanged, call).await?;
        return Ok(done);
    }
    call_pool(state, session, call).await
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
    language: Language,
    values: &[(&str, &str)],
    is_factor: bool,
) -> Result<Vec<CodeDelivery>, Error> {
    let pool = &state.user_pool.in_language(language);
    let update = |token| async move { pool.update_user_attributes(&token, values).await };
    match call(state, session, is_factor, update).await {
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
/// the pages follow. `values` are those that were sent to the pool. With a `renewed` jar, the session gets another id.
async fn changed_now(
    state: &AppState,
    mut session: Session,
    codes: Vec<CodeDelivery>,
    values: &[(&str, &str)],
    renewed: Option<CookieJar>,
) -> Result<Changed, Error> {
    let user = pool_user::read(state, &mut session).await?;
    index_email(state, &session, &user).await;
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
    if let Err(error) = refresh_now(state, session.clone()).await {
        tracing::warn!(%error, "tokens still have the former attributes");
    }
    let jar = match renewed {
        Some(jar) => with_another_id(state, &session, jar).await,
        None => CookieJar::new(),
    };
    let changed = AttributesChanged {
        attributes,
        codes: codes.into_iter().map(address_code).collect(),
        pending,
    };
    Ok((jar, Json(changed)))
}

/// Other sessions of the user have tokens with the former email address. A reset of a forgotten password must find them.
async fn index_email(state: &AppState, session: &Session, user: &PoolUser) {
    let email = user.attribute(AttributeName::Email.as_str());
    let subject = &session.record.subject;
    if let Err(error) = state.sessions.change_email(subject, email).await {
        tracing::error!(%error, "sessions are still found by the former email address");
    }
}

fn address_code(sent: CodeDelivery) -> AddressCode {
    AddressCode {
        address: sent.address,
        destination: sent.destination,
        resend_after: RESEND_AFTER,
    }
}
