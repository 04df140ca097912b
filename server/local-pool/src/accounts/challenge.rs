//! The password's proof in two steps (SRP): the pool asks, the client answers, and no password travels.

use base64::{Engine, engine::general_purpose::STANDARD};
use cognito_srp::{Claim, Server};

use crate::{
    accounts::password::{self, Found},
    challenges::{self, Challenge},
    clients::Client,
    pool::Pool,
    refusal::Refusal,
    timestamp,
};

/// Bytes of a secret block: Cognito's are about as long, and whoever stores or compares one should notice here.
const SECRET_BLOCK: usize = 1120;

/// What the pool asks.
#[derive(Debug)]
pub struct Question {
    /// `USER_ID_FOR_SRP`.
    pub user_id: String,
    /// `SALT`, hexadecimal.
    pub salt: String,
    /// `SRP_B`, hexadecimal.
    pub srp_b: String,
    /// `SECRET_BLOCK`, base64.
    pub secret_block: String,
}

/// What the client answers.
pub struct Answer<'a> {
    /// The `USERNAME` of the challenge.
    pub user_id: &'a str,
    /// `PASSWORD_CLAIM_SECRET_BLOCK`.
    pub secret_block: &'a str,
    /// `TIMESTAMP`.
    pub timestamp: &'a str,
    /// `PASSWORD_CLAIM_SIGNATURE`.
    pub signature: &'a str,
}

/// Asks for the proof of a password, of real users and of simulated ones.
pub fn challenge(
    pool: &Pool,
    client: &Client,
    name: &str,
    srp_a: &str,
) -> Result<Question, Refusal> {
    let now = pool.clock.now();
    let found = password::find(pool, name)?;
    pool.remember(|memory| memory.lockout.check(&found.user_id, now))?;
    // Refuses A = 0 mod N, which would make the proof the same for every password (RFC 5054, section 2.5.4).
    let server = Server::new(&found.verifier, srp_a, pool.random.bytes())
        .map_err(|_| Refusal::InvalidParameter("Invalid SRP_A".to_owned()))?;
    let question = Question {
        user_id: found.user_id.clone(),
        salt: found.verifier.salt().to_owned(),
        srp_b: server.public().to_owned(),
        secret_block: STANDARD.encode(pool.random.bytes::<SECRET_BLOCK>()),
    };
    let challenge = waiting(client, found, server, now);
    let secret_block = question.secret_block.clone();
    pool.remember(|memory| memory.challenges.put(secret_block, challenge, now));
    Ok(question)
}

fn waiting(client: &Client, found: Found, server: Server, now: i64) -> Challenge {
    Challenge {
        client_id: client.id,
        sub: found.sub,
        user_id: found.user_id,
        server,
        expires_at: now + challenges::LIFETIME,
    }
}

/// Checks an answer and gives the `sub` of the user who proved the password. Every refusal but a lock-out is
/// the same sentence: which part was wrong is nobody's business.
pub fn answer(pool: &Pool, client: &Client, answer: &Answer<'_>) -> Result<String, Refusal> {
    let now = pool.clock.now();
    let challenge = pool
        .remember(|memory| memory.challenges.take(answer.secret_block, now))
        .filter(|challenge| challenge.client_id == client.id)
        .filter(|challenge| challenge.user_id == answer.user_id)
        .ok_or(Refusal::IncorrectPassword)?;
    pool.remember(|memory| memory.lockout.attempt(&challenge.user_id, now))?;
    if !timestamp::holds(answer.timestamp, now) || !proves(pool, &challenge, answer) {
        return Err(Refusal::IncorrectPassword);
    }
    let sub = challenge.sub.ok_or(Refusal::IncorrectPassword)?;
    pool.remember(|memory| memory.lockout.succeeded(&sub));
    Ok(sub)
}

fn proves(pool: &Pool, challenge: &Challenge, answer: &Answer<'_>) -> bool {
    let claim = Claim {
        pool_name: pool.name(),
        user_id: &challenge.user_id,
        secret_block: answer.secret_block,
        timestamp: answer.timestamp,
        signature: answer.signature,
    };
    challenge.server.verify(&claim).is_ok()
}
