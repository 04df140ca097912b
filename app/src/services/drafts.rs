//! What the user has typed into the forms of the account and not saved, in this tab's memory only. It outlasts the end of the
//! session, for the same user.

use leptos::prelude::*;
use wire::{Field, User};

use crate::flow::presence::LogoutReason;

#[derive(Clone, Copy)]
pub struct Drafts {
    state: StoredValue<State>,
}

#[derive(Default)]
struct State {
    /// The name of the user who typed.
    user: Option<String>,
    texts: Vec<(Field, String)>,
}

impl Drafts {
    pub fn new() -> Self {
        Self {
            state: StoredValue::new(State::default()),
        }
    }

    /// Forgets everything when another user logs in, and at a logout.
    pub fn user_changed(self, user: Option<&User>, reason: Option<LogoutReason>) {
        let name = user.map(|user| &user.name);
        self.state.update_value(|state| {
            let is_kept = match name {
                Some(name) => state.user.as_ref() == Some(name),
                None => reason == Some(LogoutReason::Ended),
            };
            if !is_kept {
                *state = State {
                    user: name.cloned(),
                    texts: Vec::new(),
                };
            }
        });
    }

    /// Keeps what was typed into a field. Callers pass no secrets.
    pub fn keep(self, field: Field, text: String) {
        self.discard(field);
        self.state
            .update_value(|state| state.texts.push((field, text)));
    }

    /// Returns what was typed into a field.
    pub fn get(self, field: Field) -> Option<String> {
        self.state.with_value(|state| {
            let kept = state.texts.iter().find(|(other, _)| *other == field);
            kept.map(|(_, text)| text.clone())
        })
    }

    /// Forgets what was typed into a field whose form was closed.
    pub fn discard(self, field: Field) {
        self.state
            .update_value(|state| state.texts.retain(|(other, _)| *other != field));
    }

    /// Forgets everything that was typed, because it was saved.
    pub fn clear(self) {
        self.state.update_value(|state| state.texts.clear());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn user(name: &str) -> User {
        User {
            name: name.to_owned(),
            email: None,
            groups: Vec::new(),
        }
    }

    fn after(steps: &[(Option<&str>, Option<LogoutReason>)]) -> Option<String> {
        Owner::new().with(|| {
            let drafts = Drafts::new();
            drafts.user_changed(Some(&user("ada")), None);
            drafts.keep(Field::GivenName, "Ad".to_owned());
            drafts.keep(Field::GivenName, "Augusta".to_owned());
            for (name, reason) in steps {
                drafts.user_changed(name.map(user).as_ref(), *reason);
            }
            drafts.get(Field::GivenName)
        })
    }

    #[test]
    fn the_end_of_the_session_keeps_what_was_typed_for_the_same_user() {
        let ended = (None, Some(LogoutReason::Ended));
        let kept = Some("Augusta".to_owned());
        assert_eq!(after(&[]), kept);
        assert_eq!(after(&[ended, (Some("ada"), None)]), kept);
        assert_eq!(after(&[ended, (Some("grace"), None)]), None);
        assert_eq!(
            after(&[ended, (Some("grace"), None), ended, (Some("ada"), None)]),
            None
        );
    }

    #[test]
    fn a_logout_forgets_what_was_typed() {
        for reason in [LogoutReason::ThisTab, LogoutReason::OtherTab] {
            assert_eq!(after(&[(None, Some(reason)), (Some("ada"), None)]), None);
        }
    }
}
