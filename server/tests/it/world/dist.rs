//! A small built application, as Trunk writes it: an inline module script, a hashed asset in three encodings, an icon.

use std::fs;
use std::path::{Path, PathBuf};

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

pub fn write(folder: &Path) {
    fs::create_dir(folder).unwrap();
    let html = format!(
        "<!doctype html><html lang=\"en\"><head><title>Poolgate</title>\
         <script type=\"module\">{INLINE_SCRIPT}</script></head><body></body></html>"
    );
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
