//! Links the page with relocations kept: `app/chunks/wasm-bindgen` needs them to split the module into chunks. And turns
//! the texts of `app/text` into names for Rust; a language that is not complete fails the build.

use std::path::{Path, PathBuf};
use std::{env, error::Error, fs};

use catalogue::{Language, compile::Texts};

const TEXTS: &str = "text";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={TEXTS}");
    if env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
    match Texts::read(Path::new(TEXTS)) {
        Ok(texts) => write(&texts, &PathBuf::from(env::var("OUT_DIR")?)),
        Err(error) => {
            println!("cargo::error=app/{TEXTS}: {error}");
            Ok(())
        }
    }
}

/// Writes the names of all texts, and the English texts for tests.
fn write(texts: &Texts, folder: &Path) -> Result<(), Box<dyn Error>> {
    fs::write(folder.join("messages.rs"), texts.generate())?;
    let english = texts.compile(Language::English);
    fs::write(folder.join("fingerprint.txt"), texts.fingerprint())?;
    let json = |nodes| serde_json::to_string(nodes);
    fs::write(folder.join("first.json"), json(&english.first)?)?;
    fs::write(folder.join("rest.json"), json(&english.rest)?)?;
    Ok(())
}
