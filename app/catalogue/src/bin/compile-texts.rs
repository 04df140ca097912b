//! Compiles the texts of all languages for the browser. `app/post_build/text.mjs` runs it.
//!
//! `compile-texts <folder of Fluent files> <output folder>` writes `<tag>/first.json`, `<tag>/rest.json` and `shell.json`.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use catalogue::compile::{Compiled, Texts};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args_os().skip(1).map(PathBuf::from);
    let (Some(source), Some(output), None) = (arguments.next(), arguments.next(), arguments.next())
    else {
        return Err("usage: compile-texts <folder of Fluent files> <output folder>".into());
    };
    let texts = Texts::read(&source).map_err(|error| error.to_string())?;
    let mut shell = BTreeMap::new();
    for language in texts.languages() {
        let compiled = texts.compile(language);
        let folder = output.join(language.tag());
        fs::create_dir_all(&folder)?;
        write(&folder, &compiled)?;
        shell.insert(language.tag(), compiled.shell);
    }
    fs::write(output.join("shell.json"), serde_json::to_string(&shell)?)?;
    Ok(())
}

fn write(folder: &Path, compiled: &Compiled) -> Result<(), Box<dyn Error>> {
    fs::write(
        folder.join("first.json"),
        serde_json::to_string(&compiled.first)?,
    )?;
    fs::write(
        folder.join("rest.json"),
        serde_json::to_string(&compiled.rest)?,
    )?;
    Ok(())
}
