//! Remembered devices: the server proves to the pool that this browser is one, before the user is asked for a second
//! factor. The browser only stores a sealed cookie.
//!
//! Source: Cognito developer guide, "Working with user devices in your user pool".

mod confirmation;
mod proof;

use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::Cookie;
use wire::ProblemCode;

use super::timestamp::timestamp;
use crate::error::Error;
use crate::session::Device;
use crate::session::transaction::LoginAttempt;
use crate::state::AppState;
use crate::user_pool::{
    AuthChallenge, AuthOutcome, ChallengeNameType, ChallengeResponse, Error as PoolError,
    NewDevice, Parameters,
};
pub(super) use confirmation::Login;
use proof::{sign, srp_a};

/// The device that this browser is for the user who logs in.
#[derive(Default)]
pub(super) struct CurrentDevice {
    device: Option<Device>,
    /// The login needs a second factor, which the device would replace.
    is_ignored: bool,
    /// Removes the cookie of a device that the pool no longer knows.
    removal: Option<Cookie<'static>>,
}

impl CurrentDevice {
    /// Finds the device of a user, if devices are remembered.
    pub(super) fn find(state: &AppState, jar: &CookieJar, username: &str) -> Self {
        let is_on = state.config.remember_devices;
        let known = is_on.then(|| state.devices.find(jar, username)).flatten();
        let is_ignored = known.is_some() && state.cookies.is_step_up(jar);
        Self {
            device: known.filter(|_| !is_ignored),
            is_ignored,
            removal: None,
        }
    }

    /// Returns `DEVICE_KEY`.
    pub(super) fn key(&self) -> Option<&str> {
        self.device.as_ref().map(|device| device.key.as_str())
    }

    /// Forgets the device if an error says that the pool does not know it. Returns whether it did, so that the request
    /// can be sent again without it.
    pub(super) fn forget_if_unknown(
        &mut self,
        state: &AppState,
        username: &str,
        error: &PoolError,
    ) -> bool {
        let is_unknown = self.device.is_some() && matches!(error, PoolError::NoLongerExists);
        if is_unknown {
            self.forget(state, username);
        }
        is_unknown
    }

    fn forget(&mut self, state: &AppState, username: &str) {
        self.device = None;
        self.removal = Some(state.devices.forget(username));
    }

    /// Adds the removal of a forgotten device to a response.
    pub(super) fn add_removal(self, jar: CookieJar) -> CookieJar {
        match self.removal {
            Some(cookie) => jar.add(cookie),
            None => jar,
        }
    }

    /// Answers `DEVICE_SRP_AUTH` and the `DEVICE_PASSWORD_VERIFIER` that follows it.
    ///
    /// # Errors
    /// The pool does not accept the device. The login has ended, and the next one needs a second factor.
    pub(super) async fn authenticate(
        &mut self,
        state: &AppState,
        attempt: &LoginAttempt,
        asked: &AuthChallenge,
    ) -> Result<AuthOutcome, Error> {
        let Some(device) = self.device.clone() else {
            let reason = "DEVICE_SRP_AUTH for a browser without a device";
            return Err(Error::caused_by(ProblemCode::ChallengeNotSupported, reason));
        };
        match authenticate(state, &device, attempt, asked).await {
            Ok(outcome) => Ok(outcome),
            Err(error @ (PoolError::Busy | PoolError::Unavailable(_))) => Err(error.into()),
            Err(error) => {
                self.forget(state, &attempt.username);
                Err(Error::caused_by(ProblemCode::LoginExpired, error))
            }
        }
    }

    /// Confirms a device that the pool starts to track, even if this server remembers none: until then, its tokens cannot
    /// be refreshed (aws-amplify/amplify-android#2506). A known device is marked as remembered if the user now trusts it.
    ///
    /// Returns the cookie of a new device, if devices are remembered. A failure does not fail the login. A device that was ignored stays
    /// the one of this browser, unless the user trusts the new one.
    pub(super) async fn remember(
        &mut self,
        login: &Login<'_>,
        new: Option<NewDevice>,
    ) -> Option<Cookie<'static>> {
        let Some(new) = new else {
            if let Some(key) = self.key() {
                login.remember_if_trusted(key).await;
            }
            return None;
        };
        let state = login.state;
        let device = login.confirm(new).await.inspect_err(|error| {
            let cause = error.cause();
            tracing::warn!(%cause, "the device was not confirmed: its session cannot be refreshed");
        });
        let stays = self.is_ignored && !login.attempt.trust_device;
        let device = device
            .ok()
            .filter(|_| state.config.remember_devices && !stays)?;
        let cookie = state
            .devices
            .cookie(&login.attempt.username, &device)
            .ok()?;
        self.removal = None;
        Some(cookie)
    }
}

async fn authenticate(
    state: &AppState,
    device: &Device,
    attempt: &LoginAttempt,
    asked: &AuthChallenge,
) -> Result<AuthOutcome, PoolError> {
    let client = srp_a(state).await?;
    let responses = Parameters::default().with("SRP_A", client.public());
    let asked = match respond(state, device, attempt, asked, responses).await? {
        AuthOutcome::Challenge(asked)
            if asked.name == ChallengeNameType::DevicePasswordVerifier =>
        {
            asked
        }
        _ => return Err(PoolError::Unexpected("no DEVICE_PASSWORD_VERIFIER".into())),
    };
    let timestamp =
        timestamp(state).map_err(|error| PoolError::Unexpected(error.cause().into()))?;
    let secret_block = asked.parameter("SECRET_BLOCK")?;
    let signature = sign(client, device, &asked, &timestamp).await?;
    let responses = Parameters::default()
        .with("PASSWORD_CLAIM_SECRET_BLOCK", &secret_block)
        .with("PASSWORD_CLAIM_SIGNATURE", signature.expose())
        .with("TIMESTAMP", &timestamp);
    respond(state, device, attempt, &asked, responses).await
}

async fn respond(
    state: &AppState,
    device: &Device,
    attempt: &LoginAttempt,
    asked: &AuthChallenge,
    responses: Parameters,
) -> Result<AuthOutcome, PoolError> {
    let response = ChallengeResponse {
        name: asked.name.clone(),
        session: asked.session.as_ref(),
        user_id: asked.user_id().unwrap_or(&attempt.user_id),
        address: attempt.address,
        responses: responses.with("DEVICE_KEY", &device.key),
    };
    let pool = state.user_pool.in_language(attempt.language);
    pool.respond_to_auth_challenge(response).await
}
