//! The sentences for problems and for rejected inputs. The first download contains only those that are needed before a
//! chunk is loaded, or when none can be. Every chunk contains all of them, so that its pages do not wait for another.

use leptos::prelude::*;
use wire::Problem;

use crate::{
    flow::form::FieldError,
    text::{field, problem},
};

/// The sentences of a chunk. Only chunks create this, so that the sentences are not part of the first download.
#[derive(Clone, Copy)]
pub struct AllSentences {
    problem: fn(&Problem) -> String,
    field_error: fn(FieldError) -> &'static str,
}

impl AllSentences {
    pub const fn new() -> Self {
        Self {
            problem: problem::sentence,
            field_error: field::error,
        }
    }
}

/// The sentences that are loaded.
#[derive(Clone, Copy)]
pub struct Sentences {
    all: StoredValue<Option<AllSentences>>,
    /// Whether a message can be shown: a chunk was loaded, or could not be. It never changes back, and what is shown
    /// stays: a message that changes would be read out again.
    is_ready: RwSignal<bool>,
}

impl Sentences {
    pub fn new() -> Self {
        Self {
            all: StoredValue::new(None),
            is_ready: RwSignal::new(false),
        }
    }

    /// Adds the sentences of a chunk.
    pub fn add(self, all: AllSentences) {
        self.all.set_value(Some(all));
        self.set_ready();
    }

    /// Shows problems even though no chunk could be loaded. The next attempt may succeed.
    pub fn set_ready(self) {
        if !self.is_ready.get_untracked() {
            self.is_ready.set(true);
        }
    }

    /// Returns the sentence for a problem, unless a chunk must be loaded first.
    pub fn problem(self, problem: &Problem) -> Option<String> {
        if let Some(sentence) = problem::immediate(problem.code) {
            return Some(sentence.to_owned());
        }
        self.is_ready.get().then(|| match self.all.get_value() {
            Some(all) => (all.problem)(problem),
            None => problem::NOT_LOADED.to_owned(),
        })
    }

    /// Returns what is wrong with an input, unless a chunk must be loaded first.
    pub fn field_error(self, error: FieldError) -> Option<&'static str> {
        self.is_ready.get().then(|| match self.all.get_value() {
            Some(all) => (all.field_error)(error),
            None => problem::NOT_LOADED,
        })
    }
}

#[cfg(test)]
mod tests {
    use wire::ProblemCode;

    use super::*;
    use crate::api::problem as problem_of;

    const RARE: ProblemCode = ProblemCode::PoolBusy;

    fn in_owner(test: impl FnOnce(Sentences)) {
        Owner::new().with(|| test(Sentences::new()));
    }

    #[test]
    fn only_what_must_not_wait_has_a_sentence_from_the_start() {
        in_owner(|sentences| {
            assert_eq!(sentences.problem(&problem_of(RARE)), None);
            for code in [ProblemCode::Offline, ProblemCode::MalformedRequest] {
                let problem = problem_of(code);
                assert_eq!(
                    sentences.problem(&problem),
                    Some(problem::sentence(&problem))
                );
            }
        });
    }

    #[test]
    fn a_chunk_adds_all_sentences() {
        in_owner(|sentences| {
            sentences.add(AllSentences::new());
            for code in ProblemCode::ALL {
                let problem = problem_of(*code);
                assert_eq!(
                    sentences.problem(&problem),
                    Some(problem::sentence(&problem))
                );
            }
        });
    }

    #[test]
    fn a_chunk_that_is_loaded_after_a_failure_adds_all_sentences() {
        in_owner(|sentences| {
            sentences.set_ready();
            let problem = problem_of(RARE);
            let text = sentences.problem(&problem);
            assert_eq!(text.as_deref(), Some(problem::NOT_LOADED));
            sentences.add(AllSentences::new());
            assert_eq!(
                sentences.problem(&problem),
                Some(problem::sentence(&problem))
            );
        });
    }
}
