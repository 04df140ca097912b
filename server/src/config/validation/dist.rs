//! `DIST_DIR`: where the page is.

use std::path::{Path, PathBuf};

use super::error::{Error, invalid};

pub(super) fn dist_dir(path: Option<&Path>) -> Result<Option<PathBuf>, Error> {
    let path = match path.filter(|path| !path.as_os_str().is_empty()) {
        Some(path) => path,
        None if cfg!(feature = "embed") => return Ok(None),
        None => Path::new("dist"),
    };
    if path.join("index.html").is_file() {
        Ok(Some(path.to_owned()))
    } else {
        Err(invalid(
            "DIST_DIR",
            format!(
                "{} contains no index.html: build the application with `trunk build --release`",
                path.display()
            ),
        ))
    }
}
