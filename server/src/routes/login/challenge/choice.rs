//! `SELECT_CHALLENGE`, in which users choose their first factor, and `CUSTOM_CHALLENGE`.

use wire::login::{Challenge, FirstFactorType};

use crate::state::AppState;
use crate::user_pool::{AuthChallenge, ChallengeNameType};

/// Returns the first factors to choose from, unless there is none that this application knows and the administrator
/// allows.
pub(super) fn select(state: &AppState, available: &[ChallengeNameType]) -> Option<Challenge> {
    let offered = state.auth_flow.first_factors();
    let parse = |name: &ChallengeNameType| {
        FirstFactorType::parse(&name.as_str().to_ascii_lowercase())
            .filter(|factor| offered.contains(factor))
    };
    let mut options: Vec<_> = available.iter().filter_map(parse).collect();
    // In the order of the settings, whatever the order of the pool.
    options.sort_by_key(|option| offered.iter().position(|factor| factor == option));
    (!options.is_empty()).then_some(Challenge::SelectChallenge { options })
}

/// Returns the public parameters of a custom challenge.
pub(super) fn custom(asked: &AuthChallenge) -> Challenge {
    let is_public = |name: &str| !matches!(name, "USERNAME" | "USER_ID_FOR_SRP");
    let parameters = asked.parameters.iter();
    Challenge::CustomChallenge {
        parameters: parameters
            .filter(|(name, _)| is_public(name))
            .map(|(name, value)| (name.clone(), value.clone()))
            .collect(),
    }
}
