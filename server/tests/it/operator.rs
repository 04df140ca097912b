//! Who operates the application: the identity that the pages show, and the logo.

use std::path::{Path, PathBuf};

use server::check::Verdict;
use server::config::Settings;
use wire::path;

use crate::check;
use crate::world::World;

const LOGO: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";

fn logo_file(folder: &Path, content: &[u8]) -> PathBuf {
    let file = folder.join("logo");
    std::fs::write(&file, content).unwrap();
    file
}

#[tokio::test]
async fn the_identity_of_the_operator_reaches_the_pages() {
    let folder = tempfile::tempdir().unwrap();
    let file = logo_file(folder.path(), LOGO.as_bytes());
    let world = World::with(|plan| {
        let settings = &mut plan.settings;
        settings.operator_name = Some("Analytical Engines".to_owned());
        settings.logo_file = Some(file);
        settings.accent_color = Some("#FF9900".to_owned());
        settings.terms_url = Some("https://example.org/terms".to_owned());
        settings.support_url = Some("mailto:help@example.org".to_owned());
    })
    .await;
    let mut browser = world.new_browser();
    let config: wire::Config = browser.get(path::CONFIG).await.json();
    let operator = config.operator;
    assert_eq!(operator.name.as_deref(), Some("Analytical Engines"));
    assert_eq!(operator.accent_color.as_deref(), Some("#ff9900"));
    assert_eq!(
        operator.terms_url.as_deref(),
        Some("https://example.org/terms")
    );
    assert_eq!(operator.privacy_url, None);
    assert_eq!(
        operator.support_url.as_deref(),
        Some("mailto:help@example.org")
    );

    let logo = browser.visit(&operator.logo.unwrap()).await;
    assert_eq!((logo.status.as_u16(), logo.text()), (200, LOGO.to_owned()));
    assert_eq!(logo.header("content-type"), "image/svg+xml");
    assert!(logo.header("cache-control").contains("immutable"));
    assert!(logo.header("content-security-policy").contains("sandbox"));
    assert_eq!(
        browser.visit("/logo-0123456789abcdef.svg").await.status,
        404
    );
}

#[tokio::test]
async fn check_reads_the_logo() {
    let world = World::new().await;
    let folder = tempfile::tempdir().unwrap();
    let large = vec![b' '; 102_401];
    let cases: [(&[u8], Verdict, &str); 3] = [
        (LOGO.as_bytes(), Verdict::Ok, "/logo-"),
        (b"GIF89a", Verdict::Failed, "neither an SVG nor a PNG"),
        (&large, Verdict::Failed, "102401 bytes"),
    ];
    for (content, verdict, answer) in cases {
        let settings = Settings {
            logo_file: Some(logo_file(folder.path(), content)),
            ..world.settings().clone()
        };
        let report = check::run(&settings).await;
        let found = check::finding(&report, "files.logo");
        assert_eq!(found.verdict, verdict);
        assert!(found.answer.contains(answer), "{}", found.answer);
    }
}
