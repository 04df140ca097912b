use super::*;
use crate::config::Apps;
use crate::tokens::SecretToken;

fn app(policy: &str) -> App {
    let apps = Apps::parse(&format!("wiki https://wiki.example.org {policy}")).unwrap();
    apps.iter().next().unwrap().clone()
}

fn tokens() -> TokenSet {
    TokenSet {
        id_token: SecretToken::new("the-id-token"),
        access_token: SecretToken::new("the-access-token"),
        refresh_token: Some(SecretToken::new("canary")),
        access_expires_at: 0,
        requested_at: None,
    }
}

fn identity(groups: Vec<String>) -> Identity {
    Identity {
        subject: "5d1c".to_owned(),
        name: "Zoë \"%\" \r\n Smith".to_owned(),
        verified_email: Some("zoe@example.org".to_owned()),
        groups,
        issued_at: 1,
        has_second_factor: false,
        reports_factors: false,
    }
}

fn shown(app: &App, identity: &Identity) -> HeaderMap {
    headers(app, identity, &tokens(), 99, None)
}

#[test]
fn every_header_is_always_there() {
    let groups = ["a,b", "staff", "Zürich", "a b"]
        .map(str::to_owned)
        .to_vec();
    let found = shown(&app("any"), &identity(groups));
    let expected = [
        ("x-poolgate-user", "5d1c"),
        ("x-poolgate-name", "Zo%C3%AB \"%25\" %0D%0A Smith"),
        ("x-poolgate-email", "zoe@example.org"),
        ("x-poolgate-groups", "a%2Cb,staff,Z%C3%BCrich,a%20b"),
        ("x-poolgate-groups-truncated", "0"),
        ("x-poolgate-app", "wiki"),
        ("x-poolgate-expires", "99"),
        ("x-poolgate-assertion", ""),
        ("authorization", ""),
        ("remote-user", ""),
        ("remote-name", ""),
        ("remote-email", ""),
        ("remote-groups", ""),
    ];
    assert_eq!(found.len(), expected.len());
    for (name, value) in expected {
        assert_eq!(found[name], value, "{name}");
    }
    let unverified = Identity {
        verified_email: None,
        ..identity(Vec::new())
    };
    assert_eq!(shown(&app("any"), &unverified)["x-poolgate-email"], "");
}

#[test]
fn an_application_gets_the_token_that_its_line_names() {
    for (policy, value) in [
        ("any token=none", ""),
        ("any token=access", "Bearer the-access-token"),
        ("any token=id", "Bearer the-id-token"),
    ] {
        let found = shown(&app(policy), &identity(Vec::new()));
        assert_eq!(found["authorization"], value, "{policy}");
        assert!(!format!("{found:?}").contains("canary"));
    }
}

#[test]
fn remote_headers_say_the_same() {
    let found = shown(
        &app("groups=a headers=remote"),
        &identity(vec!["a".to_owned()]),
    );
    for (remote, own) in [
        ("remote-user", "x-poolgate-user"),
        ("remote-name", "x-poolgate-name"),
        ("remote-email", "x-poolgate-email"),
        ("remote-groups", "x-poolgate-groups"),
    ] {
        assert_eq!(found[remote], found[own]);
        assert!(!found[own].is_empty());
    }
}

#[test]
fn too_many_groups_become_those_of_the_policy_within_three_kilobytes() {
    let many: Vec<_> = (0..90)
        .map(|number| format!("department-{number:02}-{}", "x".repeat(30)))
        .collect();
    let policy = format!("groups={},{},staff headers=remote", many[7], many[80]);
    let everybody = identity([many.clone(), vec!["staff".to_owned()]].concat());
    let found = shown(&app(&policy), &everybody);
    let expected = format!("{},{},staff", many[7], many[80]);
    assert_eq!(found["x-poolgate-groups"], expected.as_str());
    assert_eq!(found["x-poolgate-groups-truncated"], "1");
    let none = shown(&app("any"), &everybody);
    assert_eq!(
        (
            &none["x-poolgate-groups"],
            &none["x-poolgate-groups-truncated"]
        ),
        (
            &HeaderValue::from_static(""),
            &HeaderValue::from_static("1")
        )
    );
    // As many as possible, whatever else is long.
    let long = Identity {
        name: "\u{1F600}".repeat(500),
        verified_email: Some(format!("{}@example.org", "a".repeat(500))),
        ..everybody
    };
    let all = format!("groups={} headers=remote", many.join(","));
    let found = shown(&app(&all), &long);
    let bytes: usize = found
        .iter()
        .map(|(name, value)| name.as_str().len() + value.len() + 4)
        .sum();
    assert!((2_000..=MAX_BYTES).contains(&bytes), "{bytes}");
}

#[test]
fn an_assertion_has_fewer_groups() {
    let many: Vec<_> = (0..90)
        .map(|number| format!("department-{number:02}"))
        .collect();
    let policy = app(&format!("groups={}", many[8]));
    let few = identity(many[..3].to_vec());
    assert_eq!(
        groups_within(&policy, &few, 1000),
        (many[..3].to_vec(), false)
    );
    let everybody = identity(many.clone());
    assert_eq!(
        groups_within(&policy, &everybody, 1000),
        (vec![many[8].clone()], true)
    );
}
