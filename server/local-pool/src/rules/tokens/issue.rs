//! Issuing tokens to a user whose password was checked.

use crate::{
    pool::{
        authentication_level::Method,
        clients::{self, Client},
        digest,
        refusal::Refusal,
        sign_ins::{RefreshToken, SignIn},
        user_pool::UserPool,
    },
    rules::{sessions, tokens::claims},
};

/// The sign-in that tokens are issued for.
pub struct Grant {
    /// The user.
    pub sub: String,
    /// The scopes of the access token.
    pub scopes: Vec<String>,
    /// When the password was checked. Earlier than now if a hosted session was used.
    pub auth_time: i64,
    /// Whether the user signed in on the hosted pages.
    pub hosted: bool,
    /// The device that the user signed in with, if the pool tracks devices.
    pub device_key: Option<String>,
    /// What the user proved; empty if no authentication level was requested.
    pub authentication_methods: Vec<Method>,
    /// The SSO session that a hosted sign-in came through, if the pool records sessions.
    pub sso_session_id: Option<String>,
    /// `nonce` of the authorization request, for the first ID token.
    pub nonce: Option<String>,
}

impl Grant {
    /// A sign-in through the API. Its access token may only be used to read and change the user's own account.
    pub fn api(pool: &UserPool, sub: String) -> Self {
        Self {
            sub,
            scopes: vec![clients::ADMIN_SCOPE.to_owned()],
            auth_time: pool.clock.now(),
            hosted: false,
            device_key: None,
            authentication_methods: Vec::new(),
            sso_session_id: None,
            nonce: None,
        }
    }
}

/// The tokens of a response. Without `Debug`.
pub struct IssuedTokens {
    /// `None` without the scope `openid`.
    pub id_token: Option<String>,
    pub access_token: String,
    /// Present after a sign-in, and after a refresh with rotation.
    pub refresh_token: Option<String>,
    /// The key of a device that was not known before, for `NewDeviceMetadata`.
    pub new_device_key: Option<String>,
    /// Seconds until the access token expires.
    pub expires_in: i64,
}

/// Starts a sign-in and issues its first tokens, including a refresh token.
pub fn issue_tokens(
    pool: &UserPool,
    client: &Client,
    grant: Grant,
) -> Result<IssuedTokens, Refusal> {
    let now = pool.clock.now();
    let origin_jti = pool.random.uuid().to_string();
    let mut sign_in = SignIn {
        sub: grant.sub,
        client_id: client.id.clone(),
        scopes: grant.scopes,
        hosted: grant.hosted,
        auth_time: grant.auth_time,
        device_key: grant.device_key,
        authentication_methods: grant.authentication_methods,
        event_id: pool.random.uuid().to_string(),
        expires_at: now + client.refresh_token_validity.seconds(),
        revoked: false,
        session: None,
    };
    let mut issued = sign_tokens(pool, client, &origin_jti, &sign_in, grant.nonce.as_deref())?;
    let token = pool.random.token();
    let stored = RefreshToken {
        origin_jti: origin_jti.clone(),
        replaced_at: None,
    };
    pool.change(|state| {
        state.remove_expired(now);
        sign_in.session =
            sessions::start_token_session(pool, state, &sign_in.sub, grant.sso_session_id);
        // Only the fingerprint is stored, so that the state file does not give access to accounts.
        state
            .refresh_tokens
            .insert(digest::fingerprint(&token), stored);
        state.sign_ins.insert(origin_jti, sign_in);
        Ok(())
    })?;
    issued.refresh_token = Some(token);
    Ok(issued)
}

/// Signs the ID and access tokens of a sign-in, with the user's current attributes.
pub fn sign_tokens(
    pool: &UserPool,
    client: &Client,
    origin_jti: &str,
    sign_in: &SignIn,
    nonce: Option<&str>,
) -> Result<IssuedTokens, Refusal> {
    let settings = pool.settings();
    let common = claims::Common {
        issuer: &pool.description.issuer,
        origin_jti,
        sign_in,
        levels: &settings.acr_configuration,
        issued_at: pool.clock.now(),
        access_token_seconds: client.access_token_validity.seconds(),
        id_token_seconds: client.id_token_validity.seconds(),
    };
    let (access, id) = pool.read(|state| {
        let user = state.users.get(&sign_in.sub);
        let user = user.ok_or(Refusal::UserNotFound)?;
        if !user.enabled {
            return Err(Refusal::UserDisabled);
        }
        Ok((
            common.access(user, &pool.random.uuid().to_string()),
            common.id(user, &pool.random.uuid().to_string()),
        ))
    })?;
    let access_token = pool.keys.sign(&access)?;
    let id_token = if common.has_id_token() {
        Some(
            pool.keys
                .sign(&claims::bind_id_token(id, sign_in, nonce, &access_token))?,
        )
    } else {
        None
    };
    Ok(IssuedTokens {
        id_token,
        access_token,
        refresh_token: None,
        new_device_key: None,
        expires_in: common.access_token_seconds,
    })
}
