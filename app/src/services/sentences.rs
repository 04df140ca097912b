//! The sentences for problems and for rejected inputs. Few of them are among the texts that are loaded first: those that
//! are needed when nothing else can be loaded.

use wire::Problem;

use super::language::Languages;
use crate::{
    flow::form::FieldError,
    text::{Message, Text, current, field, notice, problem},
};

impl Languages {
    /// Returns the sentence for a problem, unless texts must be loaded first. Tracked.
    pub fn problem(self, problem: &Problem) -> Option<Text> {
        if let Some(message) = problem::immediate(problem.code) {
            return Some(message.into());
        }
        self.when_loaded(|| problem::sentence(problem), notice::NOT_LOADED.into())
    }

    /// Returns what is wrong with an input, unless texts must be loaded first. Tracked.
    pub fn field_error(self, error: FieldError) -> Option<Message> {
        self.when_loaded(|| field::error(error), notice::NOT_LOADED)
    }

    fn when_loaded<T>(self, text: impl FnOnce() -> T, otherwise: T) -> Option<T> {
        if current::is_complete() {
            Some(text())
        } else {
            self.has_failed().then_some(otherwise)
        }
    }
}

#[cfg(test)]
mod tests {
    use leptos::prelude::Owner;
    use wire::ProblemCode;

    use super::*;
    use crate::{api::problem as problem_of, flow::form::Reason};

    const RARE: ProblemCode = ProblemCode::PoolBusy;

    /// Runs a test with the first texts only, as they are in the browser before anything else is loaded.
    fn with_first_texts(test: impl FnOnce(Languages)) {
        Owner::new().with(|| {
            current::add_rest(Vec::new());
            test(Languages::new(None));
        });
    }

    #[test]
    fn only_what_must_not_wait_has_a_sentence_from_the_start() {
        with_first_texts(|languages| {
            assert_eq!(languages.problem(&problem_of(RARE)), None);
            let error = FieldError::new(wire::Field::Email, Reason::Missing);
            assert_eq!(languages.field_error(error), None);
            for code in [ProblemCode::Offline, ProblemCode::MalformedRequest] {
                let sentence = languages.problem(&problem_of(code)).map(|text| text.get());
                assert!(
                    sentence.is_some_and(|sentence| sentence.ends_with('.')),
                    "{code:?}"
                );
            }
        });
    }

    #[test]
    fn every_problem_has_its_sentence_when_all_texts_are_loaded() {
        Owner::new().with(|| {
            for code in ProblemCode::ALL {
                let problem = problem_of(*code);
                let sentence = Languages::new(None).problem(&problem);
                assert_eq!(sentence, Some(problem::sentence(&problem)));
            }
        });
    }

    #[test]
    fn texts_that_cannot_be_loaded_have_a_substitute() {
        with_first_texts(|languages| {
            languages.set_failed(true);
            let text = languages.problem(&problem_of(RARE));
            assert_eq!(text, Some(notice::NOT_LOADED.into()));
        });
    }
}
