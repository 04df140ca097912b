//! A small built application, as Trunk writes it: an inline module script, a hashed asset in three encodings, an icon.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use catalogue::compile::Texts;
use catalogue::{Language, Node};
use serde_json::json;
use server::assets::{Assets, MemoryFile, MemoryFiles};

/// Where the server has the application.
#[derive(Clone, Copy, Debug)]
pub enum PageSource {
    /// In a folder.
    Folder,
    /// In memory, as in a program that contains it.
    Memory,
}

impl PageSource {
    /// Returns the application in a folder.
    pub fn assets(self, folder: &Path) -> Assets {
        let assets = match self {
            Self::Folder => Assets::read(folder),
            Self::Memory => {
                Assets::in_memory(files(folder, folder).into_iter().collect::<MemoryFiles>())
            }
        };
        assets.unwrap()
    }
}

/// Returns the files below `folder`, with their paths relative to `root`.
fn files(root: &Path, folder: &Path) -> Vec<(PathBuf, MemoryFile)> {
    let entries = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let file = |path: PathBuf| {
        if path.is_dir() {
            return files(root, &path);
        }
        let content = MemoryFile::new(fs::read(&path).unwrap().into());
        vec![(path.strip_prefix(root).unwrap().to_owned(), content)]
    };
    entries.flat_map(file).collect()
}

/// Runs each test over both sources of the application.
macro_rules! both_sources {
    ($($test:ident),+ $(,)?) => {
        mod folder {
            $(#[tokio::test]
            async fn $test() {
                Box::pin(super::$test($crate::world::PageSource::Folder)).await;
            })+
        }

        mod memory {
            $(#[tokio::test]
            async fn $test() {
                Box::pin(super::$test($crate::world::PageSource::Memory)).await;
            })+
        }
    };
}
pub(crate) use both_sources;

/// The text of the only inline script.
pub const INLINE_SCRIPT: &str = "import init from '/app-0123456789abcdef.js'; init();";
/// The text of the only inline style sheet.
pub const INLINE_STYLE: &str = "p{color:CanvasText}";
/// An asset with a hash in its name.
pub const ASSET: &str = "/app-0123456789abcdef.js";

/// Every asset with a hash in its name.
pub const HASHED: [&str; 3] = [
    ASSET,
    "/app-0123456789abcdef_bg.wasm",
    "/chunk-profile-fedcba9876543210.wasm",
];
/// A script of a crate. The hash in the folder's name is that of the crate's name and version.
pub const SNIPPET: &str = "/snippets/x-0123456789abcdef/inline0.js";

/// Some texts, with the tag of their language in each.
const TEXTS: [(&str, &str); 3] = [
    ("login.ftl", "login-title = Log in (TAG)\n"),
    (
        "session.ftl",
        "session-ends = { $minutes ->\n    [one] It ends in a minute (TAG).\n   *[other] It ends in { $minutes } minutes (TAG).\n }\n",
    ),
    (
        "shell.ftl",
        "shell-loading = Loading (TAG)\nshell-app-forbidden = You can’t open this (TAG)\n",
    ),
];

/// Writes texts in every language, as the build does.
fn write_texts(folder: &Path) {
    let files = Language::ALL
        .map(Language::tag)
        .into_iter()
        .flat_map(|tag| {
            TEXTS.map(|(name, text)| (format!("{tag}/{name}"), text.replace("TAG", tag)))
        });
    let files: Vec<_> = files.collect();
    let (mut index, mut shell) = (Vec::new(), BTreeMap::new());
    let texts = Texts::new(&files).unwrap();
    for language in Language::ALL {
        let compiled = texts.compile(language);
        let tag = language.tag();
        let write = |part: &str, nodes: &[Node]| {
            let path = format!("{tag}/{part}-0123456789abcdef.json");
            write_file(&folder.join(&path), &serde_json::to_string(nodes).unwrap());
            format!("/text/{path}")
        };
        index.push((
            tag,
            write("first", &compiled.first),
            write("rest", &compiled.rest),
        ));
        shell.insert(tag, compiled.shell);
    }
    write_file(&folder.join("index.json"), &json!(index).to_string());
    write_file(&folder.join("shell.json"), &json!(shell).to_string());
    for (name, text) in &files {
        write_file(&folder.join("source").join(name), text);
    }
}

fn write_file(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

pub fn write(folder: &Path) {
    fs::create_dir(folder).unwrap();
    let html = format!(
        "<!doctype html><html lang={{{{language}}}} dir={{{{direction}}}}><head><title>Poolgate</title>\
         <style>{INLINE_STYLE}</style>\
         <link rel=\"preload\" as=\"fetch\" href=\"/text/en/first-0123456789abcdef.json\" data-rest=\"/text/en/rest-0123456789abcdef.json\">\
         <script type=\"module\">{INLINE_SCRIPT}</script></head><body><p>{{{{shell-loading}}}}</p></body></html>"
    );
    write_texts(&folder.join("text"));
    fs::write(folder.join("index.html"), html).unwrap();
    fs::write(
        folder.join("favicon.svg"),
        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    )
    .unwrap();
    fs::create_dir_all(folder.join("snippets/x-0123456789abcdef")).unwrap();
    for path in HASHED.into_iter().chain([SNIPPET]) {
        fs::write(folder.join(&path[1..]), "an asset").unwrap();
    }
    let asset = folder.join(&ASSET[1..]);
    fs::write(&asset, "export default () => {};").unwrap();
    // These are served as they are; nothing here checks the compression.
    fs::write(asset.with_extension("js.br"), "in brotli").unwrap();
    fs::write(asset.with_extension("js.gz"), "in gzip").unwrap();
}
