use super::*;

#[test]
fn every_word_is_read() {
    let text = "
        # the team's own
        wiki https://Wiki.example.org:443/ groups=staff,admin%2Cops title=\"Team wiki\"
        graph https://grafana.example.org groups=ops max_age=1h factors=mfa token=access headers=remote

        help http://help.localhost:8081 any token=none";
    let [wiki, graph, help] = apps(text).unwrap().try_into().unwrap();
    assert_eq!(wiki.origin, "https://wiki.example.org");
    assert_eq!(wiki.title, "Team wiki");
    let groups = ["staff", "admin,ops"].map(str::to_owned).to_vec();
    assert_eq!(wiki.members, Members::Groups(groups));
    assert_eq!(
        (wiki.max_age, wiki.needs_second_factor, wiki.token),
        (None, false, None)
    );
    assert_eq!(
        (graph.max_age, graph.needs_second_factor),
        (Some(3600), true)
    );
    assert_eq!(
        (graph.token, graph.remote_headers),
        (Some(TokenKind::Access), true)
    );
    assert_eq!((help.title.as_str(), help.members), ("help", Members::Any));
    assert_eq!(help.origin, "http://help.localhost:8081");
    assert!(apps(" \n#x\n;").unwrap().is_empty());
    let two = apps("# a; b\na https://a.example any; b https://b.example any;").unwrap();
    assert_eq!(two.len(), 2);
}

#[test]
fn quotation_marks_keep_their_text_together() {
    let text = "a https://a.example any title='One; two \"three\"'; b https://b.example any title=\"Ada's; x\"";
    let [a, b] = apps(text).unwrap().try_into().unwrap();
    assert_eq!(a.title, "One; two \"three\"");
    assert_eq!(b.title, "Ada's; x");
}

#[test]
fn the_lines_of_the_documentation_are_read() {
    let document = include_str!(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../docs/applications.md"
    ));
    let blocks = document.split("APPS=\"").skip(1);
    let blocks: Vec<_> = blocks
        .map(|rest| apps(rest.split('"').next().unwrap()).unwrap())
        .collect();
    let all = blocks.iter().find(|apps| apps.len() == 3).unwrap();
    assert_eq!(all[0].title, "Team wiki");
    assert_eq!(
        (all[1].max_age, &all[2].members),
        (Some(3600), &Members::Any)
    );
}

#[test]
fn every_error_is_a_sentence_with_its_line() {
    let wiki = "wiki https://wiki.example.org";
    let cases = [
        ("wiki", "line 1 is not `name origin policy`"),
        (
            "Wiki https://wiki.example.org any",
            "line 1 begins with `Wiki`",
        ),
        ("-a https://wiki.example.org any", "line 1 begins with `-a`"),
        (wiki, "line 1 (`wiki`) does not say who may use it"),
        (
            "\n\nwiki wiki.example.org any",
            "line 3 (`wiki`) has `wiki.example.org`",
        ),
        ("wiki http://wiki.example.org any", "must use https"),
        ("wiki ftp://wiki.example.org any", "must start with https"),
        (
            "wiki https://wiki.example.org/wiki any",
            "must be an origin",
        ),
        ("wiki https://wiki.example.org?x any", "must be an origin"),
        ("wiki https://a@wiki.example.org any", "must be an origin"),
        (
            "wiki https://wiki.example.org any groups=a",
            "says any or groups= twice",
        ),
        (
            "wiki https://wiki.example.org groups=",
            "is not a list of groups",
        ),
        (
            "wiki https://wiki.example.org groups=a,,b",
            "is not a list of groups",
        ),
        (
            "wiki https://wiki.example.org any=1",
            "is none of groups=, any",
        ),
        (
            "wiki https://wiki.example.org any max_age=0s",
            "is not a time like",
        ),
        (
            "wiki https://wiki.example.org any max_age=soon",
            "is not a time like",
        ),
        (
            "wiki https://wiki.example.org any factors=otp",
            "the only values are: mfa",
        ),
        (
            "wiki https://wiki.example.org any token=refresh",
            "none, access, id",
        ),
        (
            "wiki https://wiki.example.org any headers=x",
            "the only values are: remote",
        ),
        (
            "wiki https://wiki.example.org any skip=/static",
            "`skip=/static`, which is none of",
        ),
        (
            "wiki https://wiki.example.org any title=\"a",
            "a quotation mark without",
        ),
        (
            "wiki https://wiki.example.org any title='a\"; b https://b.example any",
            "line 1 has a quotation mark without",
        ),
        (
            "wiki https://wiki.example.org any title=",
            "has a title= that is empty",
        ),
    ];
    for (text, expected) in cases {
        let error = apps(text).unwrap_err();
        assert!(error.contains(expected), "{text}: {error}");
    }
}

#[test]
fn no_two_applications_share_a_name_or_an_origin() {
    let one = "wiki https://wiki.example.org any\n";
    let name = apps(&format!("{one}wiki https://b.example.org any")).unwrap_err();
    assert!(
        name.contains("line 2: there are two applications named `wiki`"),
        "{name}"
    );
    let origin = apps(&format!("{one}b https://WIKI.example.org:443 any")).unwrap_err();
    assert!(
        origin.contains("line 2: `wiki` and `b` have the same origin"),
        "{origin}"
    );
}

#[test]
fn no_two_applications_share_their_cookies() {
    let one = "wiki https://wiki.example.org any\n";
    let port = apps(&format!("{one}b https://WIKI.example.org:8443 any")).unwrap_err();
    assert!(
        port.contains("line 2: `wiki` and `b` have the same host with different ports"),
        "{port}"
    );
    for other in [
        "https://b.wiki.example.org:8443",
        "https://example.org",
        "https://wiki.example.org.:8443",
    ] {
        assert!(apps(&format!("{one}b {other} any")).is_ok(), "{other}");
    }
    let local = "a http://localhost:1 any\nb http://localhost:2 any\nc https://127.0.0.1:3 any\nd https://127.0.0.1:4 any";
    assert_eq!(apps(local).unwrap().len(), 4);
}
