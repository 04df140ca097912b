//! A small built page, as Trunk leaves one behind: an inline module script, a hashed asset in three encodings, an icon.

use std::fs;
use std::path::Path;

/// The text of the one inline script.
pub const INLINE_SCRIPT: &str = "import init from '/app-0123456789abcdef.js'; init();";
/// An asset with a hash in its name.
pub const ASSET: &str = "/app-0123456789abcdef.js";

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
    let asset = folder.join(&ASSET[1..]);
    fs::write(&asset, "export default () => {};").unwrap();
    // Served as they are: that they are compressed is the build's business.
    fs::write(asset.with_extension("js.br"), "in brotli").unwrap();
    fs::write(asset.with_extension("js.gz"), "in gzip").unwrap();
}
