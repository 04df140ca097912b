//! The Content-Security-Policy of the page.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest as _, Sha256};

/// Returns the policy for a page (CSP Level 3; ASVS 5.0 3.4.3): only what this origin serves, the page's own inline
/// scripts and style sheets by hash, and WebAssembly. No `unsafe-inline`, no `unsafe-eval`.
pub(super) fn policy(html: &str) -> String {
    let scripts = hashes(inline(html, "script"));
    let styles = hashes(inline(html, "style"));
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{scripts}; style-src 'self'{styles}; img-src 'self'; \
         font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
}

/// Returns the hash of each text as a source of a directive, with a space before it.
fn hashes(texts: Vec<&str>) -> String {
    let source = |text| format!(" 'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)));
    texts.into_iter().map(source).collect()
}

/// Returns the text of each element with this name, except of those that name a file.
fn inline<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let (start, end) = (format!("<{name}"), format!("</{name}"));
    let elements = html.split(start.as_str()).skip(1);
    let texts = elements.filter_map(|element| {
        let (attributes, rest) = element.split_once('>')?;
        let (text, _) = rest.split_once(end.as_str())?;
        let is_external = attributes
            .split_whitespace()
            .any(|attribute| attribute.starts_with("src"));
        (!is_external && !text.is_empty()).then_some(text)
    });
    texts.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inline_scripts_are_allowed_by_hash() {
        let html = r#"<script type="module">alert(1)</script><script src="/a.js"></script><script type=module nonce="">x</script>"#;
        assert_eq!(inline(html, "script"), ["alert(1)", "x"]);
        // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
        assert!(policy(html).contains("'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"));
        assert!(!policy(html).contains("unsafe-inline"));
    }

    #[test]
    fn inline_style_sheets_are_allowed_by_hash() {
        let policy = policy("<style data-x=/a.css>p{}</style><script>alert(1)</script>");
        // printf 'p{}' | openssl dgst -sha256 -binary | base64
        assert!(
            policy.contains(
                "; style-src 'self' 'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y=';"
            ),
            "{policy}"
        );
    }
}
