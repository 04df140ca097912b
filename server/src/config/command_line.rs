//! Reads the command and the settings, and refuses secrets on the command line, which every user of the machine can read.

use std::ffi::OsString;
use std::io::IsTerminal as _;
use std::path::PathBuf;

use clap::error::ErrorKind;
use clap::parser::ValueSource;
use clap::{
    Arg, ArgAction, ArgMatches, Command as ClapCommand, CommandFactory as _, FromArgMatches as _,
};
use wire::Secret;

use super::settings::CLIENT_SECRET;
use super::{SessionStore, Settings};

const CHECK: &str = "check";
const JSON: &str = "json";
const THROUGH: &str = "through";
const PROBE: &str = "probe";
const READY: &str = "ready";
/// The folder of the files that `LoadCredential=` names (systemd.exec(5)).
const CREDENTIALS_DIRECTORY: &str = "CREDENTIALS_DIRECTORY";
const PASSWORD_IN_FLAG: &str = "SESSION_STORE: contains a password, which others can read in the list of processes: set the environment variable instead of the flag";
/// Turns colors off if it is not empty (<https://no-color.org>).
const NO_COLOR: &str = "NO_COLOR";
const ABOUT_CHECK: &str =
    "Check that settings, pool, app client, hosted pages, session store and page fit together";
const ABOUT_PROBE: &str =
    "Ask the server that runs with the same LISTEN on this machine whether it responds";
const AFTER_HELP: &str = "Every setting of the server applies. Nobody is logged in, nothing is written, and no AWS credentials are needed.\n\n\
    Exit status: 0 if nothing failed (there may be warnings), 1 if something failed, 2 if the command line is not valid.";

/// What the program was started for, and with which settings.
#[derive(Clone, Debug)]
pub struct CommandLine {
    /// What to do.
    pub command: Command,
    /// The settings of the server.
    pub settings: Settings,
}

/// What the program does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Runs the server. The default.
    Serve,
    /// Checks the configuration.
    Check(CheckOutput),
    /// Asks the running server.
    Probe(Probe),
}

/// What a running server is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Probe {
    /// Whether the process responds. A server whose database is away does, and a restart would not help it.
    Healthy,
    /// Whether it can serve requests.
    Ready,
}

/// How the outcome of a check is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckOutput {
    /// As one JSON document.
    Json,
    /// For people.
    Text {
        /// Whether standard output shows colors.
        color: bool,
    },
}

/// Reads the command line and the environment. Ends the process with 2 if the command line is not valid: if a flag is not known,
/// or contains the password of the session store.
#[must_use]
pub fn read() -> CommandLine {
    let read = read_from(std::env::args_os()).unwrap_or_else(|error| error.exit());
    CommandLine {
        settings: Settings {
            cognito_client_secret: variable(CLIENT_SECRET).map(Secret::from),
            credentials_directory: variable(CREDENTIALS_DIRECTORY).map(PathBuf::from),
            ..read.settings
        },
        ..read
    }
}

#[expect(clippy::disallowed_methods, reason = "this is where settings are read")]
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

fn read_from(words: impl IntoIterator<Item = OsString>) -> clap::error::Result<CommandLine> {
    let matches = definition().try_get_matches_from(words)?;
    let (command, matches) = match matches.subcommand() {
        Some((CHECK, matches)) => (Command::Check(check_output(matches)), matches),
        Some((PROBE, matches)) => (Command::Probe(probe(matches)), matches),
        _ => (Command::Serve, &matches),
    };
    let settings = Settings {
        check_through: through(command, matches),
        ..Settings::from_arg_matches(matches)?
    };
    let is_flag = matches.value_source("session_store") == Some(ValueSource::CommandLine);
    let store = SessionStore::parse(settings.session_store.expose());
    if is_flag && store.is_ok_and(|store| store.has_password()) {
        return Err(definition().error(ErrorKind::ValueValidation, PASSWORD_IN_FLAG));
    }
    Ok(CommandLine { command, settings })
}

/// The flags of the settings are valid before and after the name of a command.
fn definition() -> ClapCommand {
    let json = Arg::new(JSON)
        .long(JSON)
        .action(ArgAction::SetTrue)
        .help("Print one JSON document");
    let through = Arg::new(THROUGH).long(THROUGH).value_name("URL").help(
        "Also ask through the proxy of an application, with spoofed headers: its origin in APPS",
    );
    let check = ClapCommand::new(CHECK)
        .about(ABOUT_CHECK)
        .after_help(AFTER_HELP)
        .arg(json)
        .arg(through);
    let ready = Arg::new(READY)
        .long(READY)
        .action(ArgAction::SetTrue)
        .help("Ask whether it can serve requests, with its session store");
    let probe = ClapCommand::new(PROBE)
        .about(ABOUT_PROBE)
        .after_help("Exit status: 0 if it does, 1 if not, 2 if the command line is not valid.")
        .arg(ready);
    Settings::command()
        .mut_args(|argument| argument.global(true))
        .subcommand_precedence_over_arg(true)
        .subcommand(check)
        .subcommand(probe)
}

fn probe(matches: &ArgMatches) -> Probe {
    if matches.get_flag(READY) {
        Probe::Ready
    } else {
        Probe::Healthy
    }
}

fn through(command: Command, matches: &ArgMatches) -> Option<String> {
    match command {
        Command::Check(_) => matches.get_one::<String>(THROUGH).cloned(),
        Command::Serve | Command::Probe(_) => None,
    }
}

fn check_output(matches: &ArgMatches) -> CheckOutput {
    if matches.get_flag(JSON) {
        return CheckOutput::Json;
    }
    let is_allowed = variable(NO_COLOR).is_none_or(|value| value.is_empty());
    CheckOutput::Text {
        color: is_allowed && std::io::stdout().is_terminal(),
    }
}

#[cfg(test)]
mod tests {
    use super::{CheckOutput, Command, CommandLine, Probe, read_from};

    fn read(words: &[&str]) -> clap::error::Result<CommandLine> {
        read_from(["poolgate"].iter().chain(words).map(Into::into))
    }

    #[test]
    fn a_password_of_the_store_is_not_accepted_on_the_command_line() {
        for command in [&[][..], &["check"]] {
            let read = |url| read(&[command, &["--session-store", url]].concat());
            let error = read("redis://:canary@localhost").unwrap_err();
            assert_eq!(error.exit_code(), 2);
            let text = error.to_string();
            assert!(
                text.contains("SESSION_STORE: contains a password"),
                "{text}"
            );
            assert!(!text.contains("canary"), "{text}");
            assert!(read("redis://localhost").is_ok() && read("sqlite:a.db").is_ok());
        }
    }

    #[test]
    fn settings_are_valid_before_and_after_the_command() {
        for words in [
            &["--public-url", "https://a.example", "check", "--json"][..],
            &["check", "--json", "--public-url", "https://a.example"],
        ] {
            let read = read(words).unwrap();
            assert_eq!(read.command, Command::Check(CheckOutput::Json));
            assert_eq!(read.settings.public_url, "https://a.example");
            assert_eq!(read.settings.listen, "127.0.0.1:8080");
        }
        let through = read(&["check", "--through", "https://wiki.example.org"]).unwrap();
        let url = through.settings.check_through.as_deref();
        assert_eq!(url, Some("https://wiki.example.org"));
        assert_eq!(read(&["check"]).unwrap().settings.check_through, None);
        assert!(read(&["--through", "https://wiki.example.org"]).is_err());
        assert_eq!(read(&[]).unwrap().command, Command::Serve);
        for (words, probe) in [
            (&["probe"][..], Probe::Healthy),
            (&["probe", "--ready"], Probe::Ready),
        ] {
            assert_eq!(read(words).unwrap().command, Command::Probe(probe));
        }
    }
}
