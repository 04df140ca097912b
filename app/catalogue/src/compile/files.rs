//! The Fluent files of a folder.

use std::path::Path;

use super::error::Error;
use crate::Language;

const EXTENSION: &str = "ftl";

/// Returns the names (`<tag>/<name>.ftl`) and contents of the files of all languages.
pub(super) fn read(folder: &Path) -> Result<Vec<(String, String)>, Error> {
    let mut files = Vec::new();
    for language in Language::ALL {
        let tag = language.tag();
        let folder = folder.join(tag);
        if !folder.is_dir() {
            continue;
        }
        for name in names(&folder)? {
            let path = folder.join(&name);
            let source =
                std::fs::read_to_string(&path).map_err(|error| Error::io(&path, &error))?;
            files.push((format!("{tag}/{name}"), source));
        }
    }
    Ok(files)
}

/// Returns the names of the Fluent files of a folder, in order.
fn names(folder: &Path) -> Result<Vec<String>, Error> {
    let entries = std::fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    let entries = entries.map_err(|error| Error::io(folder, &error))?;
    let paths = entries.iter().map(std::fs::DirEntry::path);
    let paths = paths.filter(|path| {
        path.extension()
            .is_some_and(|extension| extension == EXTENSION)
    });
    let mut names: Vec<_> = paths
        .filter_map(|path| Some(path.file_name()?.to_str()?.to_owned()))
        .collect();
    names.sort();
    Ok(names)
}

/// Returns the name of a file without its folder and extension.
pub(super) fn stem(file: &str) -> &str {
    let name = file.rsplit('/').next().unwrap_or(file);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}
