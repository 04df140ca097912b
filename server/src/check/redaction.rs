//! What a report must not contain: secrets, and email addresses. No probe puts one into its texts; this is the second line of
//! defense, because answers contain what the pool, a proxy or a library wrote.

use percent_encoding::percent_decode_str;
use url::Url;
use wire::Secret;

use super::finding::Finding;
use crate::config::Settings;

/// The longest answer that is printed, in characters.
const MAX_LENGTH: usize = 400;
const REMOVED: &str = "***";

/// The texts to remove.
pub(super) struct Redaction(Vec<Secret>);

impl Redaction {
    /// Finds the secrets in the settings, valid or not.
    pub(super) fn new(settings: &Settings) -> Self {
        let file = settings.cognito_client_secret_file.as_ref();
        let file = file.and_then(|path| std::fs::read_to_string(path).ok());
        let client_secret = settings.cognito_client_secret.clone();
        let store = Url::parse(settings.session_store.expose()).ok();
        let password = store.and_then(|url| url.password().map(Secret::new));
        // Redis is sent the decoded one, and may repeat it.
        let decoded = password.as_ref().map(|password| {
            let decoded = percent_decode_str(password.expose());
            Secret::new(decoded.decode_utf8_lossy())
        });
        let secrets = [client_secret, file.map(Secret::from), password, decoded];
        let words = secrets.iter().flatten().flat_map(|secret| {
            let words = secret
                .expose()
                .split(|c: char| c.is_whitespace() || c == '"');
            words
                .filter(|word| word.len() >= 8)
                .map(Secret::new)
                .collect::<Vec<_>>()
        });
        Self(words.collect())
    }

    pub(super) fn apply(&self, finding: Finding) -> Finding {
        Finding {
            asked: self.clean(&finding.asked),
            answer: self.clean(&finding.answer),
            fix: finding.fix.map(|fix| self.clean(&fix)),
            ..finding
        }
    }

    /// Also removes line breaks and the control characters of terminals. What is too long is cut last: half a secret would not be
    /// recognized.
    fn clean(&self, text: &str) -> String {
        let line = text.chars().map(|c| if c.is_control() { ' ' } else { c });
        let line = without_addresses(&line.collect::<String>());
        let secrets = self.0.iter();
        let line = secrets.fold(line, |line, it| line.replace(it.expose(), REMOVED));
        line.chars().take(MAX_LENGTH).collect()
    }
}

/// The shortest word that may be a hash or a token, in bytes. `SECRET_HASH` has 44, and the id of a client 26.
const LONG_WORD: usize = 40;

/// Returns a text that the pool wrote, without what it may have repeated from a request.
pub(super) fn without_tokens(text: &str) -> String {
    let is_part = |c: char| c.is_ascii_alphanumeric() || "+/=_-".contains(c);
    let mut cleaned = String::new();
    for piece in text.split_inclusive(|c| !is_part(c)) {
        let word = piece.trim_end_matches(|c| !is_part(c));
        cleaned.push_str(if word.len() < LONG_WORD {
            word
        } else {
            REMOVED
        });
        cleaned.push_str(&piece[word.len()..]);
    }
    cleaned
}

fn without_addresses(text: &str) -> String {
    let words = text
        .split(' ')
        .map(|word| if is_address(word) { REMOVED } else { word });
    words.collect::<Vec<_>>().join(" ")
}

fn is_address(word: &str) -> bool {
    let domain = word.split_once('@').map(|(_, domain)| domain);
    domain.is_some_and(|domain| domain.contains('.'))
}

#[cfg(test)]
mod tests {
    use clap::Parser as _;

    use super::super::finding::Probe;
    use super::*;

    #[test]
    fn what_may_be_a_token_is_removed_and_an_id_is_not() {
        let hash = "sBU6y0LUhJfllotdoakRGyOT4o4h0ijj8ifFD/tI26c=";
        let text = format!("Client 1h57kf5cpq17m0eml12EXAMPLE got \"{hash}\".");
        let expected = "Client 1h57kf5cpq17m0eml12EXAMPLE got \"***\".";
        assert_eq!(without_tokens(&text), expected);
    }

    #[test]
    fn secrets_addresses_and_control_characters_are_removed() {
        let settings = Settings {
            cognito_client_secret: Some(Secret::new("canary-secret")),
            session_store: Secret::new("redis://:canary-password@localhost"),
            ..Settings::parse_from(["poolgate"])
        };
        let text = "canary-secret of\n<ada@example.org>, \x1b[31mcanary-password";
        let finding = Probe::new("x", text).failed(text, text);
        let finding = Redaction::new(&settings).apply(finding);
        for text in [finding.asked, finding.answer, finding.fix.unwrap()] {
            assert_eq!(text, "*** of *** \u{20}[31m***");
        }
    }

    #[test]
    fn a_secret_at_the_end_of_what_is_printed_is_removed_before_the_rest_is_cut() {
        let settings = Settings {
            cognito_client_secret: Some(Secret::new("canary-secret")),
            ..Settings::parse_from(["poolgate"])
        };
        let text = format!("{} canary-secret", "x".repeat(MAX_LENGTH - 7));
        let finding = Redaction::new(&settings).apply(Probe::new("x", "").ok(text));
        assert!(finding.answer.ends_with("x ***"), "{}", finding.answer);
    }

    #[test]
    fn the_password_of_the_store_is_removed_as_it_is_written_and_as_it_is_sent() {
        let settings = Settings {
            session_store: Secret::new("redis://:canary%2Fpass@localhost"),
            ..Settings::parse_from(["poolgate"])
        };
        let text = "canary%2Fpass or canary/pass";
        let finding = Redaction::new(&settings).apply(Probe::new("x", "").ok(text));
        assert_eq!(finding.answer, "*** or ***");
    }
}
