//! Mistakes that only show in what the hosted pages answer.

use super::Case;

const AUTHORIZE: &str = "/oauth2/authorize";

pub fn mistakes() -> Vec<Case> {
    vec![
        Case {
            name: "managed login has no style",
            gate: |gate| gate.answer("/login", 403, "Login pages unavailable".into()),
            failed: &["hosted.login_page"],
            fix: "Managed login",
            ..Case::default()
        },
        Case {
            name: "managed login has no style, and says so at once",
            gate: |gate| gate.answer(AUTHORIZE, 403, "Login pages unavailable".into()),
            failed: &["hosted.domain"],
            fix: "Managed login",
            ..Case::default()
        },
        Case {
            name: "the hosted pages show an error that no other probe is about",
            gate: |gate| gate.answer(AUTHORIZE, 400, "invalid_request".into()),
            failed: &["hosted.domain"],
            fix: "what the error page says",
            ..Case::default()
        },
        Case {
            name: "a firewall answers instead of the hosted pages",
            gate: |gate| gate.answer(AUTHORIZE, 403, "Request blocked.".into()),
            warned: &["hosted.domain"],
            fix: "AWS WAF",
            ..Case::default()
        },
        Case {
            name: "a firewall answers instead of all hosted pages",
            gate: |gate| {
                for path in [AUTHORIZE, "/oauth2/token"] {
                    gate.answer(path, 403, "Request blocked.".into());
                }
            },
            failed: &["hosted.token"],
            warned: &["hosted.domain"],
            fix: "firewall",
            ..Case::default()
        },
    ]
}
