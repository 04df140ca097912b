//! The Content-Security-Policy of the page.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest as _, Sha256};

/// Returns the policy for a page (CSP Level 3; ASVS 5.0 3.4.3): only what this origin serves, the page's own inline
/// scripts by hash, and WebAssembly. No `unsafe-inline`, no `unsafe-eval`.
pub(super) fn policy(html: &str) -> String {
    let hash = |script| {
        format!(
            "'sha256-{}'",
            BASE64_STANDARD.encode(Sha256::digest(script))
        )
    };
    let scripts = ["'self'".to_owned(), "'wasm-unsafe-eval'".to_owned()];
    let scripts: Vec<_> = scripts
        .into_iter()
        .chain(inline_scripts(html).map(hash))
        .collect();
    let scripts = scripts.join(" ");
    format!(
        "default-src 'none'; script-src {scripts}; style-src 'self'; img-src 'self'; \
         font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
}

/// Returns the text of each inline script.
fn inline_scripts(html: &str) -> impl Iterator<Item = &str> {
    html.split("<script").skip(1).filter_map(|rest| {
        let (attributes, rest) = rest.split_once('>')?;
        let (text, _) = rest.split_once("</script")?;
        let is_external = attributes
            .split_whitespace()
            .any(|attribute| attribute.starts_with("src"));
        (!is_external && !text.is_empty()).then_some(text)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inline_scripts_are_allowed_by_hash() {
        let html = r#"<script type="module">alert(1)</script><script src="/a.js"></script><script type=module nonce="">x</script>"#;
        assert_eq!(inline_scripts(html).collect::<Vec<_>>(), ["alert(1)", "x"]);
        // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
        assert!(policy(html).contains("'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"));
        assert!(!policy(html).contains("unsafe-inline"));
    }
}
