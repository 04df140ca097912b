//! The questions of `CUSTOM_AUTH`. An application would write triggers for them; here they are settings.

use std::{collections::BTreeMap, fmt};

use serde::{Deserialize, Serialize};

/// A question and its answer, the same for every user.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomChallenge {
    /// What the client receives as `ChallengeParameters`: the `publicChallengeParameters` of the trigger.
    pub public_parameters: BTreeMap<String, String>,
    /// The correct `ANSWER`.
    pub answer: String,
}

impl fmt::Debug for CustomChallenge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Omit the answer, because it grants access to every account.
        f.debug_struct("CustomChallenge")
            .field("public_parameters", &self.public_parameters)
            .finish_non_exhaustive()
    }
}
