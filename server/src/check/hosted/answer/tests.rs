use super::*;

const APPLICATION: &str = "https://a.example/auth/callback";

fn response(status: u16, location: Option<&str>, body: &str) -> Response {
    Response {
        status,
        location: location.map(|location| domain().join(location).unwrap()),
        date: None,
        has_firewall_action: false,
        body: body.to_owned(),
    }
}

fn domain() -> Url {
    "https://x.auth.eu-central-1.amazoncognito.com"
        .parse()
        .unwrap()
}

fn answer(status: u16, location: Option<&str>, body: &str) -> Answer {
    Answer::new(&response(status, location, body), &domain(), APPLICATION)
}

fn redirect(location: &str) -> Answer {
    answer(302, Some(location), "")
}

#[test]
fn redirects_are_told_apart_by_where_they_lead() {
    let login = redirect("/login?client_id=x");
    assert!(matches!(login, Answer::Page(_)));
    let error = redirect("/error?error=redirect_mismatch&client_id=x");
    assert_eq!(error, Answer::Error(Refusal::new("redirect_mismatch")));
    let google = redirect("https://accounts.google.com/o/oauth2/v2/auth");
    assert_eq!(google, Answer::OtherSite);
    let without = redirect("/error#");
    assert!(matches!(without, Answer::Error(_)));
    let callback = redirect("https://a.example/auth/callback?state=x");
    assert_eq!(callback, Answer::Application(None));
}

#[test]
fn a_scope_that_is_not_allowed_is_recognized_in_each_form() {
    for location in [
        "https://a.example/auth/callback?error_description=invalid_scope&state=x&error=invalid_request",
        "https://a.example/auth/callback?error=invalid_scope&state=x",
        "/error?error=invalid_scope&client_id=x",
    ] {
        match redirect(location) {
            Answer::Application(Some(refusal)) | Answer::Error(refusal) => {
                assert!(refusal.is("invalid_scope"), "{location}");
                assert!(!refusal.is("unauthorized_client"), "{location}");
            }
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn error_pages_are_told_apart_by_what_they_say() {
    let error = answer(400, None, "<p>Client does not exist.</p>");
    assert_eq!(error, Answer::Error(Refusal::new("Client does not exist")));
    let page = answer(200, None, "redirect_mismatch");
    assert_eq!(page, Answer::Unexpected(200));
    assert_eq!(answer(404, None, "<html>"), Answer::Unexpected(404));
}

#[test]
fn a_firewall_is_told_from_the_pages() {
    for status in [202, 403, 405] {
        let action = Response {
            has_firewall_action: true,
            ..response(status, None, "")
        };
        let answer = Answer::new(&action, &domain(), APPLICATION);
        assert_eq!(answer, Answer::Blocked(status));
    }
    let blocked = answer(403, None, "<h2>Request blocked.</h2>");
    assert_eq!(blocked, Answer::Blocked(403));
    // Not a firewall, but a domain that leads nowhere.
    let unknown = answer(403, None, "<h2>Bad request.</h2>");
    assert_eq!(unknown, Answer::Unexpected(403));
}
