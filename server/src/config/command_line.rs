//! Reads the settings, and refuses secrets on the command line, which every user of the machine can read.

use std::ffi::OsString;

use clap::parser::ValueSource;
use clap::{CommandFactory as _, FromArgMatches as _};
use wire::Secret;

use super::settings::CLIENT_SECRET;
use super::{Error, SessionStore, Settings};

/// Reads the command line and the environment. Ends the process if a flag is not known.
///
/// # Errors
/// The command line contains the password of the session store.
pub fn read() -> Result<Settings, Error> {
    #[expect(clippy::disallowed_methods, reason = "this is where settings are read")]
    let secret = std::env::var(CLIENT_SECRET).ok();
    Ok(Settings {
        cognito_client_secret: secret.map(Secret::from),
        ..read_from(std::env::args_os())?
    })
}

fn read_from(words: impl IntoIterator<Item = OsString>) -> Result<Settings, Error> {
    let matches = Settings::command().get_matches_from(words);
    let settings = Settings::from_arg_matches(&matches).unwrap_or_else(|error| error.exit());
    let is_flag = matches.value_source("session_store") == Some(ValueSource::CommandLine);
    let store = SessionStore::parse(settings.session_store.expose());
    if is_flag && store.is_ok_and(|store| store.has_password()) {
        return Err(Error {
            variable: "SESSION_STORE",
            reason: "contains a password, which others can read in the list of processes: set the environment variable instead of the flag".to_owned(),
        });
    }
    Ok(settings)
}

#[cfg(test)]
mod tests {
    use super::read_from;

    #[test]
    fn a_password_of_the_store_is_not_accepted_on_the_command_line() {
        let read = |url: &str| {
            let words = ["poolgate", "--session-store", url];
            read_from(words.map(Into::into))
        };
        let error = read("redis://:canary@localhost").unwrap_err().to_string();
        assert!(error.starts_with("SESSION_STORE: contains a password"));
        assert!(!error.contains("canary"));
        assert!(read("redis://localhost").is_ok() && read("sqlite:a.db").is_ok());
    }
}
