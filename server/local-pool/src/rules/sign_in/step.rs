//! What a sign-in returns to the client: the next challenge or the tokens.

use std::collections::BTreeMap;

use crate::{
    pool::{authentication_level::Method, challenge_name::ChallengeName},
    rules::tokens::IssuedTokens,
};

/// What a sign-in has passed, in Cognito's order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Passed {
    /// The password.
    Password,
    /// The new password, in place of a temporary one.
    NewPassword,
    /// The second factor, or everything that replaces it.
    SecondFactor,
    /// The proof of a remembered device.
    Device,
}

/// What an answer leads to.
pub enum Progress {
    /// A factor was proved.
    Proved(Method),
    /// The sign-in goes on in the order of `flow`.
    Passed(Passed),
    /// Another challenge of the same part.
    Next(IssuedChallenge),
}

/// The next step of a sign-in.
pub enum Step {
    /// Another challenge.
    Challenge(IssuedChallenge),
    /// The sign-in is complete.
    Tokens(IssuedTokens),
}

/// A challenge, as the client receives it.
pub struct IssuedChallenge {
    /// `ChallengeName`.
    pub name: ChallengeName,
    /// `ChallengeParameters`.
    pub parameters: BTreeMap<String, String>,
    /// `Session`.
    pub session: Option<String>,
    /// `AvailableChallenges`, in the flow `USER_AUTH`.
    pub available_challenges: Vec<ChallengeName>,
}

impl Progress {
    /// Adds `AvailableChallenges` to a challenge.
    pub fn with_available_challenges(mut self, available: Vec<ChallengeName>) -> Self {
        if let Self::Next(challenge) = &mut self {
            challenge.available_challenges = available;
        }
        self
    }
}
