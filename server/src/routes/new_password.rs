//! Whether a new password is acceptable, at registration, at a reset and at login.

use wire::{ProblemCode, Secret};
use zxcvbn::{Score, zxcvbn};

use crate::config::Config;
use crate::error::Error;

/// The lowest score of an acceptable password: a million guesses or more.
const MIN_SCORE: Score = Score::Two;
/// How much of a password is scored, in characters. The time grows steeply with the length: 100 characters that can all
/// be read as letters (`@(4|3€`) take 10 seconds, and 24 of them less than 0.1 seconds.
const SCORED: usize = 24;

/// Checks the pool's policy, and that the password is not one that attackers try first (ASVS 5.0 6.2.4).
pub(super) async fn check(config: &Config, email: &str, password: &Secret) -> Result<(), Error> {
    if !config.password_policy.broken(password.expose()).is_empty() {
        return Err(ProblemCode::PasswordNotAccepted.into());
    }
    let (start, email) = (start(password), email.to_owned());
    // Scoring is CPU-bound, so it must not run on the threads that serve requests.
    let score = tokio::task::spawn_blocking(move || score(&start, &email)).await;
    let score = score.map_err(|error| Error::caused_by(ProblemCode::Internal, error))?;
    if score < MIN_SCORE {
        return Err(ProblemCode::PasswordTooCommon.into());
    }
    Ok(())
}

fn start(password: &Secret) -> Secret {
    let start: String = password.expose().chars().take(SCORED).collect();
    start.into()
}

fn score(password: &Secret, email: &str) -> Score {
    zxcvbn(password.expose(), &[email]).score()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_passwords_score_below_the_minimum() {
        let score = |password| score(&Secret::new(password), "ada@example.org");
        for password in ["Password1", "Qwerty123", "Aa345678", "ada@example.org"] {
            assert!(score(password) < MIN_SCORE, "{password}");
        }
        for password in ["Correct-Horse-7", "all lower case", "Another-Horse-8"] {
            assert!(score(password) >= MIN_SCORE, "{password}");
        }
    }

    #[test]
    fn only_the_start_of_a_long_password_is_scored() {
        let long = Secret::new("@(4|3€".repeat(40));
        assert_eq!(start(&long).expose().chars().count(), SCORED);
        assert_eq!(start(&Secret::new("äöü")).expose(), "äöü");
    }
}
