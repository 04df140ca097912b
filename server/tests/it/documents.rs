//! Every path that a document names must exist.
//!
//! A path is text in backquotes or the target of a link that looks like one: in a folder of this repository, or a file
//! with a known extension. Commands, settings, paths of the API and names in code are ignored.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

const DOCUMENTS: [&str; 8] = [
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "docs/applications.md",
    "docs/deploying.md",
    "docs/experience.md",
    "docs/security.md",
];
const EXTENSIONS: [&str; 12] = [
    ".rs", ".md", ".toml", ".lock", ".yaml", ".json", ".ts", ".mjs", ".js", ".html", ".css", ".png",
];
/// Folders that builds and runs create. They may be missing.
const GENERATED: [&str; 4] = ["target", "dist", "data", "node_modules"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Returns every file and folder of the repository, as paths from its root.
fn all_paths() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    collect(&root(), "", &mut found);
    found
}

fn collect(folder: &Path, prefix: &str, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        if name == ".git" || GENERATED.contains(&name.as_str()) {
            continue;
        }
        let path = format!("{prefix}{name}");
        if entry.file_type().unwrap().is_dir() {
            collect(&entry.path(), &format!("{path}/"), found);
        }
        found.insert(path);
    }
}

/// Returns the texts in backquotes and the targets of links, outside of fenced blocks.
fn candidates(document: &str) -> Vec<&str> {
    let mut fenced = false;
    let mut found = Vec::new();
    for line in document.lines() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if !fenced {
            found.extend(line.split('`').skip(1).step_by(2));
            let targets = line.split("](").skip(1);
            found.extend(targets.filter_map(|text| text.split([')', '#']).next()));
        }
    }
    found
}

/// Returns the path, without a trailing slash, if the text looks like one.
fn as_path<'a>(word: &'a str, all: &BTreeSet<String>) -> Option<&'a str> {
    let path = word.strip_prefix("../").unwrap_or(word);
    let path = path.trim_start_matches("./").trim_end_matches('/');
    let plain = |c: char| c.is_ascii_alphanumeric() || "._-/".contains(c);
    if path.is_empty() || word.starts_with('/') || !path.chars().all(plain) {
        return None;
    }
    let (first, below) = path
        .split_once('/')
        .map_or((path, word.ends_with('/')), |(first, _)| (first, true));
    let is_file = EXTENSIONS.iter().any(|ending| path.ends_with(ending));
    let in_a_folder = below && all.contains(first);
    ((is_file || in_a_folder) && !GENERATED.contains(&first)).then_some(path)
}

/// Returns the paths of a document that do not exist. A path may omit the folders above it.
fn missing<'a>(document: &'a str, all: &BTreeSet<String>) -> Vec<&'a str> {
    let exists =
        |path: &str| all.contains(path) || all.iter().any(|one| one.ends_with(&format!("/{path}")));
    let paths = candidates(document)
        .into_iter()
        .filter_map(|word| as_path(word, all));
    paths.filter(|path| !exists(path)).collect()
}

#[test]
fn every_path_in_a_document_exists() {
    let all = all_paths();
    for name in DOCUMENTS {
        let document =
            fs::read_to_string(root().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(
            missing(&document, &all),
            Vec::<&str>::new(),
            "{name} names paths that do not exist"
        );
    }
}

#[test]
fn a_missing_path_is_found() {
    let all = ["app", "app/src", "app/src/main.rs", "README.md"]
        .map(str::to_owned)
        .into();
    let document = "See `app/src/`, `main.rs`, [this](README.md#top), `app/gone/`, `gone.rs` and [that](app/away.md).\n\
        ```\napp/in_a_block.rs\n```\nBut `make run`, `GET /api/session`, `/profile`, `server::app`, `dist/index.html`, \
        `127.0.0.1:8080`, `https://example.org/app/x.rs` and `openid` are no paths.";
    assert_eq!(
        missing(document, &all),
        ["app/gone", "gone.rs", "app/away.md"]
    );
}

#[test]
fn the_readme_lists_every_setting() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let settings = fs::read_to_string(root().join("server/src/config/settings.rs")).unwrap();
    let variables: Vec<&str> = settings
        .split("env = \"")
        .skip(1)
        .filter_map(|text| text.split('"').next())
        .collect();
    assert!(
        variables.len() > 15,
        "this test no longer finds the settings: {variables:?}"
    );
    let missing: Vec<_> = variables
        .into_iter()
        .filter(|variable| !readme.contains(&format!("`{variable}`")))
        .collect();
    assert_eq!(
        missing,
        Vec::<&str>::new(),
        "README.md does not explain them"
    );
}
