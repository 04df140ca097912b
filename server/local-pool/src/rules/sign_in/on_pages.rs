//! Signing in on the hosted pages: the password, and the code of a second factor if the settings or the requested level need one.

use crate::{
    pool::{
        authentication_level::{Authentication, Level, Method},
        clients::Client,
        pending_sign_ins::Subject,
        refusal::Refusal,
        user_pool::UserPool,
    },
    rules::{
        accounts,
        sign_in::{
            answer,
            attempt::Attempt,
            level, new_password_required,
            parameters::AuthParameters,
            second_factor,
            session::with_session,
            step::{IssuedChallenge, Progress},
        },
    },
};

/// What the pages do next.
pub enum PageStep {
    /// The user is signed in, with these methods.
    Done(Vec<Method>),
    /// Ask for a code.
    Code(IssuedChallenge),
}

/// Whether a session of the pages is good enough for a request.
pub fn is_sufficient(
    pool: &UserPool,
    sub: &str,
    methods: &[Method],
    requested: &[Level],
) -> Result<bool, Refusal> {
    Ok(Level::of(methods) >= level::on_pages(pool, sub, requested)?)
}

/// Returns what follows after a user has proved `methods`, of which the password is one. Refuses what the pages cannot ask for.
pub fn continue_on_pages(
    pool: &UserPool,
    client: &Client,
    sub: &str,
    methods: Vec<Method>,
    requested: &[Level],
) -> Result<PageStep, Refusal> {
    accounts::check_may_sign_in(pool, sub)?;
    let authentication = Authentication {
        target: level::on_pages(pool, sub, requested)?,
        methods,
        on_pages: true,
    };
    let attempt = Attempt {
        pool,
        client,
        subject: Subject {
            authentication,
            ..Subject::known(sub.to_owned(), pool.username(sub)?)
        },
    };
    if new_password_required::is_required(&attempt)? {
        return Err(Refusal::ChallengeNotOnPages);
    }
    Ok(match second_factor::only_code(&attempt)? {
        None => PageStep::Done(attempt.subject.authentication.methods),
        Some(challenge) => PageStep::Code(challenge),
    })
}

/// Checks the code, and returns the `sub` of the user with the methods.
pub fn answer_on_pages(
    pool: &UserPool,
    client: &Client,
    session: &str,
    code: &str,
) -> Result<(String, Vec<Method>), Refusal> {
    with_session(pool, session, |sign_in| {
        if sign_in.client_id != client.id || !sign_in.subject.authentication.on_pages {
            return Err(Refusal::InvalidSession);
        }
        let attempt = Attempt {
            pool,
            client,
            subject: sign_in.subject.clone(),
        };
        let name = sign_in.challenge.name();
        let responses = AuthParameters::one(format!("{}_CODE", name.as_str()), code);
        match answer::check(&attempt, &sign_in.challenge, &responses)? {
            Progress::Proved(method) => {
                let mut subject = attempt.subject;
                subject.authentication.prove(method);
                let sub = subject.sub.ok_or(Refusal::IncorrectPassword)?;
                Ok((sub, subject.authentication.methods))
            }
            _ => Err(Refusal::InvalidSession),
        }
    })
}
