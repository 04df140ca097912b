use axum::http::header::CONTENT_SECURITY_POLICY;
use wire::User;

use super::*;
use crate::apps::StepUp;
use crate::config::Apps;

async fn text(response: Response) -> String {
    let bytes = axum::body::to_bytes(response.into_body(), usize::MAX)
        .await
        .unwrap();
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[tokio::test]
async fn nothing_that_a_user_chose_becomes_markup() {
    let apps = Apps::parse("wiki https://wiki.example.org groups=%3Cb%3E title=\"<i>Wiki</i>\"");
    let app = apps.unwrap().named("wiki").unwrap().clone();
    let user = User {
        name: "<script>alert(1)</script>".to_owned(),
        email: None,
        groups: Vec::new(),
    };
    let denied = AccessDenied {
        words: Words::ENGLISH,
        app: &app,
        user: &user,
        problem: Some(ProblemCode::LoginCancelled),
        login: AnotherLogin::Link("/x\"><script>".to_owned()),
    };
    let pages = [
        denied.forbidden(),
        denied.step_up(StepUp::SecondFactor, MissingFactor::NotSetUp),
        expired(Words::ENGLISH, &app, "\"><script>"),
        hop(Words::ENGLISH, "/x?\"><script>"),
    ];
    for page in pages {
        assert!(
            page.headers()[CONTENT_SECURITY_POLICY]
                .to_str()
                .unwrap()
                .starts_with("default-src 'none'; style-src 'sha256-")
        );
        let html = text(page).await;
        assert!(
            !html.contains("<script") && !html.contains("<i>") && !html.contains("<b>"),
            "{html}"
        );
    }
}

#[tokio::test]
async fn a_page_says_who_which_and_what_is_missing() {
    let apps = Apps::parse("wiki https://wiki.example.org groups=staff,admin title=\"Team wiki\"");
    let app = apps.unwrap().named("wiki").unwrap().clone();
    let user = User {
        name: "ada@example.org".to_owned(),
        email: None,
        groups: Vec::new(),
    };
    let page = AccessDenied {
        words: Words::ENGLISH,
        app: &app,
        user: &user,
        problem: None,
        login: AnotherLogin::Link("/elsewhere".to_owned()),
    }
    .forbidden();
    assert_eq!(page.status(), StatusCode::FORBIDDEN);
    let html = text(page).await;
    for part in [
        "Team wiki",
        "ada@example.org",
        "<ul><li><strong><bdi>staff</bdi></strong></li><li><strong><bdi>admin</bdi></strong></li></ul>",
        "href=\"/elsewhere\"",
    ] {
        assert!(html.contains(part), "{part}: {html}");
    }
}

#[tokio::test]
async fn every_problem_of_a_login_has_a_sentence() {
    let apps = Apps::parse("wiki https://wiki.example.org any max_age=1h");
    let app = apps.unwrap().named("wiki").unwrap().clone();
    let user = User {
        name: "ada@example.org".to_owned(),
        email: None,
        groups: Vec::new(),
    };
    let page = |problem| AccessDenied {
        words: Words::ENGLISH,
        app: &app,
        user: &user,
        problem,
        login: AnotherLogin::Link("/elsewhere".to_owned()),
    };
    for (code, sentence) in [
        (
            ProblemCode::LoginCancelled,
            "You left the login page before",
        ),
        (ProblemCode::TooManyAttempts, "Too many attempts."),
        (ProblemCode::PoolBusy, "The login service isn’t responding."),
        (ProblemCode::LoginFailed, "That login didn’t work."),
        (ProblemCode::Internal, "That login didn’t work."),
    ] {
        let html = text(page(Some(code)).step_up(StepUp::MaxAge, MissingFactor::Unknown)).await;
        assert!(html.contains(sentence), "{code:?}: {html}");
    }
    let html = text(page(None).step_up(StepUp::MaxAge, MissingFactor::Unknown)).await;
    assert!(!html.contains("class=\"problem\""), "{html}");
}
