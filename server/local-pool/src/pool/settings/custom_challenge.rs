//! The questions of `CUSTOM_AUTH`. An application would write triggers for them; here they are settings.

use std::{collections::BTreeMap, fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// A question and its answer, the same for every user.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomChallenge {
    /// What the client receives as `ChallengeParameters`: the `publicChallengeParameters` of the trigger.
    pub public_parameters: BTreeMap<String, String>,
    /// The correct `ANSWER`.
    pub answer: String,
}

/// Text that is not `QUESTION=ANSWER`.
#[derive(Debug, thiserror::Error)]
#[error("a question and its answer are missing: use QUESTION=ANSWER")]
pub struct ParseCustomChallengeError;

impl FromStr for CustomChallenge {
    type Err = ParseCustomChallengeError;

    /// Parses `QUESTION=ANSWER`. The client receives the question as the parameter `question`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.split_once('=') {
            Some((question, answer)) if !question.is_empty() && !answer.is_empty() => Ok(Self {
                public_parameters: [("question".to_owned(), question.to_owned())].into(),
                answer: answer.to_owned(),
            }),
            _ => Err(ParseCustomChallengeError),
        }
    }
}

impl fmt::Debug for CustomChallenge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Omit the answer, because it grants access to every account.
        f.debug_struct("CustomChallenge")
            .field("public_parameters", &self.public_parameters)
            .finish_non_exhaustive()
    }
}
