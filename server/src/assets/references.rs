//! The files that the page needs.

use std::collections::BTreeSet;
use std::path::Path;

/// Returns the files that `index.html` names and the folder does not contain.
///
/// # Errors
/// The page cannot be read.
pub fn missing_files(folder: &Path) -> std::io::Result<Vec<String>> {
    let html = std::fs::read_to_string(folder.join("index.html"))?;
    Ok(missing(&html, |path| folder.join(path).is_file()))
}

/// Returns the files that a page names and that do not exist.
pub(super) fn missing(html: &str, exists: impl Fn(&str) -> bool) -> Vec<String> {
    let missing = references(html).filter(|path| !exists(path));
    missing
        .map(str::to_owned)
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect()
}

/// Returns the absolute paths of files in a page, without the first slash: values of attributes with and without quotes, and
/// imports. Paths without a file name's extension are pages.
fn references(html: &str) -> impl Iterator<Item = &str> {
    let words = html.split(|c: char| c.is_whitespace() || "\"'=<>()".contains(c));
    let paths = words.filter_map(|word| word.strip_prefix('/'));
    paths.filter(|path| {
        let name = path.rsplit('/').next().unwrap_or_default();
        let is_path = path
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"/._-".contains(&byte));
        is_path && name.contains('.')
    })
}

#[cfg(test)]
mod tests {
    use super::references;

    #[test]
    fn files_are_found_in_attributes_and_imports() {
        let html = r#"<link href=/favicon.svg rel=icon type=image/svg+xml><link rel="stylesheet" href="/a-1.css">
            <script type=module>import init from '/app-2.js'; init({ module_or_path: '/app-2_bg.wasm' })</script>
            <a href=/auth/login>Log in</a></script><img src=https://other.example/x.png>"#;
        let found: Vec<_> = references(html).collect();
        assert_eq!(
            found,
            ["favicon.svg", "a-1.css", "app-2.js", "app-2_bg.wasm"]
        );
    }
}
