//! Proof of the password with SRP: the pool sends a challenge and the client responds, without sending the
//! password.

use base64::{Engine, engine::general_purpose::STANDARD};
use cognito_srp::{Claim, Server};

use crate::{
    pool::{
        clients::Client, refusal::Refusal, settings::POOL_NAME, srp_exchanges::SrpExchange,
        user_pool::UserPool,
    },
    rules::{
        accounts::password::{self, SignInUser},
        devices, timestamp,
    },
};

/// Bytes of a secret block. About as long as Cognito's, so that clients that cannot handle the length fail here
/// too.
pub const SECRET_BLOCK: usize = 1120;

/// A challenge, as the client receives it.
#[derive(Debug)]
pub struct Challenge {
    /// `USER_ID_FOR_SRP`.
    pub user_id: String,
    /// `SALT`, hexadecimal.
    pub salt: String,
    /// `SRP_B`, hexadecimal.
    pub srp_b: String,
    /// `SECRET_BLOCK`, base64.
    pub secret_block: String,
}

/// The client's response to a challenge.
pub struct ChallengeResponse<'a> {
    /// The `USERNAME` of the challenge.
    pub user_id: &'a str,
    /// `PASSWORD_CLAIM_SECRET_BLOCK`.
    pub secret_block: &'a str,
    /// `TIMESTAMP`.
    pub timestamp: &'a str,
    /// `PASSWORD_CLAIM_SIGNATURE`.
    pub signature: &'a str,
    /// `DEVICE_KEY`, if the client has sent one.
    pub device_key: Option<&'a str>,
}

/// Starts the proof of a password, for real users and decoys alike. The secret block identifies the proof.
pub fn start_challenge(
    pool: &UserPool,
    client: &Client,
    name: &str,
    srp_a: &str,
) -> Result<Challenge, Refusal> {
    let (challenge, exchange) = prepare_challenge(pool, client, name, srp_a)?;
    let now = pool.clock.now();
    let secret_block = challenge.secret_block.clone();
    pool.change_volatile(|volatile| volatile.srp_exchanges.insert(secret_block, exchange, now));
    Ok(challenge)
}

/// Like [`start_challenge`], but the caller stores the exchange.
pub fn prepare_challenge(
    pool: &UserPool,
    client: &Client,
    name: &str,
    srp_a: &str,
) -> Result<(Challenge, SrpExchange), Refusal> {
    let now = pool.clock.now();
    let user = password::find(pool, client, name)?;
    pool.change_volatile(|volatile| volatile.lockout.check(&user.user_id, now))?;
    // Rejects A = 0 mod N, for which the proof would be the same for every password (RFC 5054, section
    // 2.5.4).
    let server = Server::new(&user.verifier, srp_a, pool.random.bytes())
        .map_err(|_| Refusal::InvalidParameter("Invalid SRP_A".to_owned()))?;
    let challenge = Challenge {
        user_id: user.user_id.clone(),
        salt: user.verifier.salt().to_owned(),
        srp_b: server.public().to_owned(),
        secret_block: STANDARD.encode(pool.random.bytes::<SECRET_BLOCK>()),
    };
    Ok((challenge, exchange(client, user, server, now)))
}

fn exchange(client: &Client, user: SignInUser, server: Server, now: i64) -> SrpExchange {
    SrpExchange {
        client_id: client.id.clone(),
        sub: user.sub,
        user_id: user.user_id,
        server,
        expires_at: now + client.auth_session_seconds(),
    }
}

/// Checks a response, and returns the `sub` of the user who proved the password. Until the password is proved, every
/// refusal but a lockout has the same message, so that it does not say which part was wrong.
pub fn respond_to_challenge(
    pool: &UserPool,
    client: &Client,
    response: &ChallengeResponse<'_>,
) -> Result<String, Refusal> {
    let now = pool.clock.now();
    check_timestamp_format(response)?;
    let exchange = pool
        .change_volatile(|volatile| volatile.srp_exchanges.take(response.secret_block, now))
        .filter(|exchange| exchange.client_id == client.id)
        .filter(|exchange| exchange.user_id == response.user_id)
        .ok_or(Refusal::IncorrectPassword)?;
    let sub = check_claim(pool, &exchange, response)?;
    if let Some(key) = response.device_key
        && let Err(refusal) = devices::read_device(pool, &sub, key, |_| ())
    {
        // Clients whose device was forgotten send the same proof again, without the key
        // (amazon-archives/amazon-cognito-identity-js#205).
        let secret_block = response.secret_block.to_owned();
        pool.change_volatile(|volatile| volatile.srp_exchanges.insert(secret_block, exchange, now));
        return Err(refusal);
    }
    Ok(sub)
}

/// Checks the form of a timestamp before anything is counted: with another one, the client did not try a password.
fn check_timestamp_format(response: &ChallengeResponse<'_>) -> Result<(), Refusal> {
    if timestamp::is_readable(response.timestamp) {
        Ok(())
    } else {
        Err(Refusal::TimestampFormat)
    }
}

/// Checks the response to an exchange that the caller has found.
pub fn check_claim(
    pool: &UserPool,
    exchange: &SrpExchange,
    response: &ChallengeResponse<'_>,
) -> Result<String, Refusal> {
    let now = pool.clock.now();
    check_timestamp_format(response)?;
    pool.change_volatile(|volatile| volatile.lockout.record_attempt(&exchange.user_id, now))?;
    if !timestamp::is_valid(response.timestamp, now) || !is_proof(exchange, response) {
        return Err(Refusal::IncorrectPassword);
    }
    let sub = exchange.sub.clone().ok_or(Refusal::IncorrectPassword)?;
    pool.change_volatile(|volatile| volatile.lockout.clear(&exchange.user_id));
    password::check_may_sign_in(pool, &sub)?;
    Ok(sub)
}

fn is_proof(exchange: &SrpExchange, response: &ChallengeResponse<'_>) -> bool {
    let claim = Claim {
        pool_name: POOL_NAME,
        user_id: &exchange.user_id,
        secret_block: response.secret_block,
        timestamp: response.timestamp,
        signature: response.signature,
    };
    exchange.server.verify(&claim).is_ok()
}
