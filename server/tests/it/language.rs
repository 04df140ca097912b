//! The language of a visitor: what the page is written in, and what the pool is told.

use serde_json::{Value, json};
use server::check::Verdict;
use wire::path;

use crate::browser::Browser;
use crate::world::{PageSource, World, both_sources, email};

/// Returns the language in `ClientMetadata` of the calls so far, one per operation.
fn reported(world: &World) -> Vec<(String, Option<String>)> {
    world.gate.told(|sent| {
        let metadata = &sent["ClientMetadata"];
        if metadata.is_null() {
            return None;
        }
        assert_eq!(metadata.as_object().unwrap().len(), 1, "{metadata}");
        Some(metadata["language"].as_str().map(str::to_owned))
    })
}

/// Uses every operation that can send a message in a language.
async fn use_everything(world: &World, browser: &mut Browser) {
    let address = email("ada");
    browser.request_every_code(world, &address).await;
    assert_eq!(browser.log_in(&address).await.status, 200);
    let body = json!({ "email": email("countess") });
    assert_eq!(browser.post(path::ACCOUNT_EMAIL, &body).await.status, 200);
    let body = json!({ "address": "email" });
    assert_eq!(browser.post(path::ACCOUNT_CODE, &body).await.status, 200);
}

const OPERATIONS: [&str; 8] = [
    "ConfirmSignUp",
    "ForgotPassword",
    "GetUserAttributeVerificationCode",
    "InitiateAuth",
    "ResendConfirmationCode",
    "RespondToAuthChallenge",
    "SignUp",
    "UpdateUserAttributes",
];

#[tokio::test]
async fn the_pool_is_told_the_language_with_every_operation_that_sends_messages() {
    let world = World::new().await;
    let mut browser = world.new_browser().accepting("fr;q=0.5, de-AT");
    use_everything(&world, &mut browser).await;
    let expected = OPERATIONS.map(|name| (name.to_owned(), Some("de".to_owned())));
    assert_eq!(reported(&world), expected);
}

#[tokio::test]
async fn the_language_of_a_cookie_comes_first_if_it_is_offered() {
    let world = World::with(|plan| plan.settings.languages = Some("it,ar".to_owned())).await;
    for (cookie, expected) in [("ar", "ar"), ("de", "it"), ("", "it"), ("AR", "ar")] {
        world.gate.clear_calls();
        let mut browser = world.new_browser().accepting("de");
        browser.plant("language", cookie);
        let body = json!({ "email": email(&format!("from-{cookie}-{expected}")) });
        browser.post(path::FORGOT_PASSWORD, &body).await;
        let expected = [("ForgotPassword".to_owned(), Some(expected.to_owned()))];
        assert_eq!(reported(&world), expected, "{cookie}");
    }
}

#[tokio::test]
async fn the_hosted_pages_get_the_language_in_their_spelling() {
    let world = World::new().await;
    for (accepted, expected) in [
        ("de-CH", Some("de")),
        ("pt", Some("pt-BR")),
        ("zh-CN", Some("zh-CN")),
        ("tlh", Some("en")),
        // They are not translated to it, and follow the browser.
        ("ar", None),
    ] {
        let mut browser = world.new_browser().accepting(accepted);
        let started = browser.begin_hosted("/profile").await;
        assert_eq!(started.location_parameter("lang").as_deref(), expected);
    }
}

#[tokio::test]
async fn the_page_is_written_in_the_language_of_the_visitor() {
    let world = World::new().await;
    for (accepted, tag, direction) in [
        ("", "en", "ltr"),
        ("tlh", "en", "ltr"),
        ("nl, pt-PT;q=0.5", "pt-BR", "ltr"),
        ("ar-EG", "ar", "rtl"),
    ] {
        let page = world
            .new_browser()
            .accepting(accepted)
            .visit("/login")
            .await;
        assert_eq!(page.header("content-language"), tag);
        let html = page.text();
        let root = format!("<html lang=\"{tag}\" dir=\"{direction}\">");
        assert!(html.contains(&root), "{html}");
        assert!(html.contains(&format!("<p>Loading ({tag})</p>")), "{html}");
        let first = format!("href=\"/text/{tag}/first-0123456789abcdef.json\"");
        assert!(html.contains(&first), "{html}");
        let vary: Vec<_> = page.headers.get_all("vary").iter().collect();
        let vary = format!("{vary:?}");
        assert!(
            vary.contains("Accept-Language") && vary.contains("Cookie"),
            "{vary}"
        );
    }
}

#[tokio::test]
async fn each_language_has_its_own_page_in_the_caches_of_browsers() {
    let world = World::new().await;
    let mut browser = world.new_browser().accepting("de");
    let german = browser.visit("/").await;
    browser.plant("language", "fr");
    let mut request = browser.navigation("none", "/");
    let etag = german.header("etag").parse().unwrap();
    request.headers_mut().insert("if-none-match", etag);
    let french = browser.send(request).await;
    assert_eq!(french.status, 200);
    assert!(french.text().contains("<html lang=\"fr\""));
    assert_ne!(french.header("etag"), german.header("etag"));
}

#[tokio::test]
async fn only_the_languages_of_the_setting_are_offered_in_its_order() {
    let world = World::with(|plan| plan.settings.languages = Some("it,ar".to_owned())).await;
    let mut browser = world.new_browser().accepting("de");
    let html = browser.visit("/").await.text();
    assert!(html.contains("<html lang=\"it\""), "{html}");
    assert!(html.contains("data-languages=\"it ar\""), "{html}");
    let index: Vec<[String; 3]> = browser.get("/text/index.json").await.json();
    let tags: Vec<_> = index.iter().map(|[tag, ..]| tag.as_str()).collect();
    assert_eq!(tags, ["it", "ar"]);
}

async fn texts_are_replaced(page: PageSource) {
    let mut world = World::with_page(page).await;
    let folder = world.path("texts");
    std::fs::create_dir(&folder).unwrap();
    let texts = "login-title = Anmelden bei <Ada>\nshell-loading = Moment & Geduld\n";
    std::fs::write(folder.join("de.ftl"), texts).unwrap();
    std::fs::write(folder.join("README.txt"), "not texts").unwrap();
    world
        .restart(|settings| settings.texts_dir = Some(folder))
        .await;
    let mut browser = world.new_browser().accepting("de");
    let html = browser.visit("/").await.text();
    assert!(html.contains("<p>Moment &amp; Geduld</p>"), "{html}");

    let index: Vec<[String; 3]> = browser.get("/text/index.json").await.json();
    let [_, first, rest] = index.iter().find(|[tag, ..]| tag == "de").unwrap();
    assert!(html.contains(&format!("href=\"{first}\"")), "{html}");
    assert!(html.contains(&format!("data-rest=\"{rest}\"")), "{html}");
    let texts = browser.get(first).await;
    assert_eq!(texts.json::<Value>()[0], "Anmelden bei <Ada>");
    let cache_control = "public, max-age=31536000, immutable";
    assert_eq!(texts.header("cache-control"), cache_control);
    let built = browser.get("/text/de/first-0123456789abcdef.json").await;
    assert_eq!(built.json::<Value>()[0], "Log in (de)");

    let mut browser = world.new_browser();
    assert!(
        browser
            .visit("/")
            .await
            .text()
            .contains("<p>Loading (en)</p>")
    );
}

both_sources!(texts_are_replaced);

#[tokio::test]
async fn a_text_that_cannot_be_replaced_is_named_with_its_file_and_line() {
    let world = World::new().await;
    let folder = world.path("texts");
    std::fs::create_dir(&folder).unwrap();
    for (file, text, expected) in [
        (
            "de.ftl",
            "# A comment\nlogin-titel = x\n",
            "de.ftl:2: login-titel: ",
        ),
        (
            "de.ftl",
            "session-ends = In { $hours } hours\n",
            "de.ftl:1: session-ends: ",
        ),
        ("de.ftl", "login-title = { $a\n", "de.ftl:"),
        (
            "tlh.ftl",
            "login-title = x\n",
            "tlh.ftl: is not the name of a language",
        ),
    ] {
        let path = folder.join(file);
        std::fs::write(&path, text).unwrap();
        let mut settings = world.settings().clone();
        settings.texts_dir = Some(folder.clone());
        let error = world.start_error(&settings).await;
        assert!(
            error.starts_with(&format!("TEXTS_DIR: {expected}")),
            "{error}"
        );
        assert_eq!(error.lines().count(), 1, "{error}");
        let report = crate::check::run(&settings).await;
        let found = crate::check::finding(&report, "page.texts");
        assert_eq!(
            (found.verdict, found.answer.as_str()),
            (Verdict::Failed, error.as_str())
        );
        std::fs::remove_file(path).unwrap();
    }
}
