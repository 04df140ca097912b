//! `CUSTOM_AUTH`: questions of the pool's settings, in place of the triggers that an application would write. The
//! questions are asked one after the other; the third wrong answer ends the sign-in, as a usual
//! `DefineAuthChallenge` trigger decides.
//!
//! Source: Cognito developer guide, "Custom authentication challenge Lambda triggers".

use crate::{
    pool::{
        digest,
        pending_sign_ins::{CustomProgress, PendingChallenge},
        refusal::Refusal,
    },
    rules::sign_in::{
        attempt::Attempt,
        parameters::AuthParameters,
        step::{Passed, Progress},
    },
};

const ALLOWED_FAILURES: u32 = 3;

/// Asks a question, or completes the sign-in if there is none left.
pub fn ask(attempt: &Attempt<'_>, progress: CustomProgress) -> Progress {
    let settings = attempt.pool.settings();
    match settings.custom_challenges.get(progress.answered) {
        Some(question) => {
            let parameters = question.public_parameters.iter();
            let parameters = parameters.map(|(name, value)| (name.as_str(), value.clone()));
            let challenge = PendingChallenge::Custom(progress);
            Progress::Next(attempt.challenge(challenge, parameters.collect()))
        }
        // The trigger decides alone: neither a temporary password nor a second factor is asked for.
        None => Progress::Passed(Passed::SecondFactor),
    }
}

/// Checks the answer to a question. A wrong one is asked again, with a new `Session`.
pub fn answer(
    attempt: &Attempt<'_>,
    progress: CustomProgress,
    responses: &AuthParameters,
) -> Result<Progress, Refusal> {
    let entered = responses.required("ANSWER")?;
    let settings = attempt.pool.settings();
    let question = settings.custom_challenges.get(progress.answered);
    let is_right = question
        .is_some_and(|question| digest::constant_time_eq(&question.answer, entered))
        // The trigger knows that a decoy does not exist (`userNotFound`).
        && attempt.subject.sub.is_some();
    let failures = progress.failures + u32::from(!is_right);
    if failures >= ALLOWED_FAILURES {
        return Err(Refusal::IncorrectPassword);
    }
    let answered = progress.answered + usize::from(is_right);
    Ok(ask(attempt, CustomProgress { answered, failures }))
}
