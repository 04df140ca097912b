//! Files of this machine: the session keys, the client secret, the built page, the logo. They are only read.

use std::io::ErrorKind;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use catalogue::Language;

use super::finding::{Finding, Probe};
use crate::assets::{Assets, Logo, missing_files};
use crate::config::{Config, SessionStore};
use crate::random::Random;
use crate::session::sealing::Sealing;
use crate::state::open_assets;

/// Permissions of users who are neither the owner nor in the group of a file. systemd passes credentials on, and an administrator
/// shares a file with the server, by the group.
const OTHERS: u32 = 0o007;

/// `credentials` is the folder in which systemd puts files that only the service can read, whatever their mode.
pub(super) fn findings(
    config: &Config,
    credentials: Option<&Path>,
    random: &Random,
) -> Vec<Finding> {
    let privacy = |name, path: &Path| match credentials {
        Some(folder) if path.starts_with(folder) => None,
        _ => privacy(name, path),
    };
    let keys = &config.session_keys_file;
    let mut findings = session_keys(config, random);
    findings.extend(privacy("files.session_keys_private", keys));
    if let Some(file) = &config.pool.client_secret_file {
        findings.extend(privacy("files.client_secret_private", &file.path));
    }
    findings.push(page(config.dist_dir.as_deref()));
    findings.extend(config.operator.logo_file.as_deref().map(logo));
    findings.push(texts(config));
    findings
}

fn session_keys(config: &Config, random: &Random) -> Vec<Finding> {
    let path = &config.session_keys_file;
    let shown = path.display();
    let probe = Probe::new(
        "files.session_keys",
        format!("does SESSION_KEYS_FILE ({shown}) contain keys"),
    );
    let is_shared = matches!(config.session_store, SessionStore::Redis(_));
    let create = "Create it with `head -c 32 /dev/urandom | base64`, readable for the server only, and give the \
        same file to every server.";
    let finding = match std::fs::read_to_string(path) {
        Err(error) if error.kind() == ErrorKind::NotFound && !is_shared => probe.warning(
            "the file does not exist; the server creates it when it starts",
            "Start the server once, then back the file up: without it, all sessions are lost.",
        ),
        Err(error) if error.kind() == ErrorKind::NotFound => probe.failed("the file does not exist", create),
        Err(error) => probe.failed(
            error.to_string(),
            "Let the user who runs the server read the file, or set SESSION_KEYS_FILE to another one.",
        ),
        Ok(text) => match Sealing::parse(&text, random.clone()) {
            Ok(_) => probe.ok("the file is readable, and every line is a key"),
            Err(error) => probe.failed(
                error.to_string(),
                "Each line must be 32 bytes in base64, as `head -c 32 /dev/urandom | base64` prints them.",
            ),
        },
    };
    vec![finding]
}

/// Whether other users can use a file with secrets. `None` if it does not exist.
fn privacy(name: &'static str, path: &Path) -> Option<Finding> {
    let mode = std::fs::metadata(path).ok()?.permissions().mode() & 0o777;
    let shown = path.display();
    let probe = Probe::new(
        name,
        format!("is {shown} closed to other users of this machine"),
    );
    Some(if mode & OTHERS == 0 {
        probe.ok(format!("{shown} has mode {mode:o}"))
    } else {
        probe.warning(
            format!("mode {mode:o}: every user of this machine can use it"),
            format!(
                "Run `chmod o= {shown}`, unless no other user can reach it, as in a container."
            ),
        )
    })
}

fn logo(file: &Path) -> Finding {
    let shown = file.display();
    let probe = Probe::new("files.logo", format!("can LOGO_FILE ({shown}) be shown"));
    match Logo::read(file) {
        Ok(logo) => probe.ok(format!("the pages show it from {}", logo.path())),
        Err(error) => probe.failed(
            error.to_string(),
            "Set LOGO_FILE to an SVG or PNG image that the user who runs the server can read.",
        ),
    }
}

/// The texts of the pages: those that were built, and those that replace them.
fn texts(config: &Config) -> Finding {
    let probe = Probe::new("page.texts", "are the texts of the pages valid");
    let Ok(assets) = open_assets(config) else {
        return probe.skipped("there is no page", None);
    };
    match assets.with_texts(config.languages.as_deref(), config.texts_dir.as_deref()) {
        Ok(assets) => {
            let tags = assets.languages().into_iter().map(Language::tag);
            let tags = tags.collect::<Vec<_>>().join(", ");
            probe.ok(format!("valid in {tags}"))
        }
        Err(error) => probe.failed(
            error.to_string(),
            "Correct it: README.md, section Languages, describes LANGUAGES and the files of TEXTS_DIR.",
        ),
    }
}

/// The page in `DIST_DIR`, or the one in this program.
fn page(folder: Option<&Path>) -> Finding {
    let place = folder.map_or_else(
        || "this program".to_owned(),
        |folder| format!("DIST_DIR ({})", folder.display()),
    );
    let probe = Probe::new(
        "page",
        format!("does {place} contain index.html and the files that it names"),
    );
    let fix = match folder {
        Some(_) => {
            "Build the page again with `make page`, and set DIST_DIR to the whole folder `dist`."
        }
        None => "Install the program again, or set DIST_DIR to the folder of a built page.",
    };
    let missing = folder.map_or_else(Assets::missing_embedded_files, missing_files);
    match missing {
        Ok(missing) if missing.is_empty() => probe.ok(format!(
            "{place} contains index.html and every file that it names"
        )),
        Ok(missing) => probe.failed(format!("missing: {}", missing.join(", ")), fix),
        Err(error) => probe.failed(format!("index.html: {error}"), fix),
    }
}
