//! A small built application, as Trunk writes it: an inline module script, a hashed asset in three encodings, an icon.

use std::fs;
use std::path::Path;

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
