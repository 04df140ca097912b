use super::*;

fn texts(files: &[(&str, &str)]) -> Result<Texts, String> {
    let files = files
        .iter()
        .map(|(name, source)| ((*name).to_owned(), (*source).to_owned()));
    Texts::new(&files.collect::<Vec<_>>()).map_err(|error| error.to_string())
}

/// Returns the error of a German file next to an English one.
fn german(english: &str, german: &str) -> String {
    texts(&[("en/login.ftl", english), ("de/login.ftl", german)]).unwrap_err()
}

/// Returns the larger file of a language without the fingerprint at its end.
fn rest(files: &[(&str, &str)], language: Language) -> String {
    let rest = texts(files).unwrap().compile(language).rest;
    serde_json::to_string(without_fingerprint(&rest)).unwrap()
}

fn without_fingerprint(nodes: &[Node]) -> &[Node] {
    nodes.split_last().unwrap().1
}

#[test]
fn texts_are_in_the_order_of_the_reference() {
    let files = [
        ("en/home.ftl", "home-b = B\nhome-a = A\n"),
        ("de/home.ftl", "home-a = Ä\nhome-b = Be\n"),
    ];
    assert_eq!(rest(&files, Language::English), r#"["B","A"]"#);
    assert_eq!(rest(&files, Language::German), r#"["Be","Ä"]"#);
}

#[test]
fn arguments_have_the_indices_of_the_reference() {
    let files = [
        ("en/home.ftl", "home-a = { $from } to { $to }\n"),
        ("de/home.ftl", "home-a = nach { $to } von { $from }\n"),
    ];
    assert_eq!(rest(&files, Language::English), r#"[[0," to ",1]]"#);
    assert_eq!(rest(&files, Language::German), r#"[["nach ",1," von ",0]]"#);
}

#[test]
fn variants_end_with_the_default() {
    let source = "home-a = { $n ->\n   *[other] many\n    [0] none\n    [one] one { $n }\n} left\n";
    let json = rest(&[("en/home.ftl", source)], Language::English);
    assert_eq!(
        json,
        r#"[["",[[0],"0","none","one",["one ",0],"other","many"]," left"]]"#
    );
}

#[test]
fn a_text_on_several_lines_is_one_paragraph() {
    let source = "home-a =\n    One,\n    two{\" \"}\n    and { \"\\u00A0\" }.\n";
    let json = rest(&[("en/home.ftl", source)], Language::English);
    assert_eq!(json, "[\"One, two  and \u{a0}.\"]");
}

#[test]
fn files_are_split_by_when_they_are_needed() {
    let texts = texts(&[
        ("en/home.ftl", "home-a = Home\n"),
        ("en/login.ftl", "login-a = Login\n"),
        ("en/shell.ftl", "shell-a = Shell\n"),
    ])
    .unwrap();
    let compiled = texts.compile(Language::English);
    assert_eq!(
        without_fingerprint(&compiled.first),
        [Node::Text("Login".to_owned())]
    );
    assert_eq!(
        without_fingerprint(&compiled.rest),
        [Node::Text("Home".to_owned())]
    );
    assert_eq!(compiled.shell["shell-a"], "Shell");
}

#[test]
fn the_page_shows_some_texts_before_the_program_does() {
    let source = "frame-log-in = Log in\nframe-loading = Loading\n";
    let compiled = texts(&[("en/frame.ftl", source)])
        .unwrap()
        .compile(Language::English);
    assert_eq!(compiled.first.len(), 3, "with the fingerprint");
    let shell: Vec<_> = compiled.shell.into_iter().collect();
    assert_eq!(shell, [("frame-loading".to_owned(), "Loading".to_owned())]);
}

#[test]
fn a_key_becomes_a_constant_or_a_function() {
    let source = "login-a-title = A\nlogin-sent = To { $place }\nlogin-n = { $count ->\n [one] 1\n *[other] { $count }\n }\n";
    let code = texts(&[("en/login.ftl", source)]).unwrap().generate();
    assert!(code.contains("pub mod login {"), "{code}");
    assert!(
        code.contains("pub const A_TITLE: super::Message = super::Message::new(0);"),
        "{code}"
    );
    assert!(
        code.contains("pub fn sent(place: impl Into<super::Argument>) -> super::Text"),
        "{code}"
    );
    assert!(
        code.contains("pub fn n(count: impl Into<super::Number>) -> super::Text"),
        "{code}"
    );
}

#[test]
fn an_error_names_file_line_and_key() {
    let error = german("login-a = A\nlogin-b = B\n", "login-a = A\n\nlogin-c = C\n");
    assert_eq!(
        error,
        "de/login.ftl:3: login-c: there is no message with this key in English"
    );
}

#[test]
fn a_language_is_complete() {
    let error = german("login-a = A\nlogin-b = B\n", "login-a = A\n");
    assert_eq!(error, "de/login.ftl: login-b: this message is missing");
}

#[test]
fn arguments_are_those_of_the_reference() {
    let english = "login-a = { $one } and { $two }\n";
    for (translation, expected) in [
        ("login-a = { $one }\n", "the argument `$two` is missing"),
        (
            "login-a = { $one } { $two } { $three }\n",
            "there is no argument `$three` in English",
        ),
        (
            "login-a = { $one } { $two ->\n [one] x\n *[other] y\n }\n",
            "the argument `$two` is a number in one place and a text in another",
        ),
    ] {
        let error = german(english, translation);
        assert_eq!(error, format!("de/login.ftl:1: login-a: {expected}"));
    }
}

#[test]
fn what_is_not_supported_is_refused() {
    for (source, expected) in [
        ("-brand = x\nlogin-a = A\n", "terms"),
        ("login-a = { NUMBER($n) }\n", "functions"),
        ("login-a = { login-b }\nlogin-b = B\n", "references"),
        ("login-a = A\n    .label = B\n", "attributes"),
        ("login-a = { 1 ->\n *[other] x\n }\n", "selectors"),
        (
            "login-a = { $n ->\n [1.5] x\n *[other] y\n }\n",
            "whole number",
        ),
    ] {
        let error = texts(&[("en/login.ftl", source)]).unwrap_err();
        assert!(error.contains(expected), "{error}");
    }
}

#[test]
fn a_syntax_error_names_its_line() {
    let error = texts(&[("en/login.ftl", "login-a = A\n\nlogin-b = { $n\n")]).unwrap_err();
    assert!(error.starts_with("en/login.ftl:"), "{error}");
}

#[test]
fn a_key_starts_with_the_name_of_its_file() {
    for key in ["a", "log-in", "login", "login-A", "login-1"] {
        let source = format!("{key} = A\n");
        let error = texts(&[("en/login.ftl", &source)]).unwrap_err();
        assert!(error.contains("must start with `login-`"), "{error}");
    }
}

#[test]
fn a_key_is_used_once() {
    let error = texts(&[("en/login.ftl", "login-a = A\nlogin-a = B\n")]).unwrap_err();
    assert!(error.contains("used twice"), "{error}");
}

#[test]
fn operators_replace_texts_of_any_file() {
    let mut texts = texts(&[
        ("en/login.ftl", "login-a = A\n"),
        ("en/home.ftl", "home-a = { $x }\n"),
    ])
    .unwrap();
    let source = "login-a = Other\nhome-a = To { $x }\n";
    texts.replace(Language::English, "en.ftl", source).unwrap();
    let compiled = texts.compile(Language::English);
    assert_eq!(
        without_fingerprint(&compiled.first),
        [Node::Text("Other".to_owned())]
    );
    for (source, expected) in [
        (
            "login-x = X\n",
            "en.ftl:1: login-x: there is no message with this key in English",
        ),
        (
            "home-a = X\n",
            "en.ftl:1: home-a: the argument `$x` is missing",
        ),
    ] {
        let error = texts
            .replace(Language::English, "en.ftl", source)
            .unwrap_err();
        assert_eq!(error.to_string(), expected);
    }
    assert_eq!(texts.compile(Language::English), compiled);
}

#[test]
fn files_for_another_program_have_another_fingerprint() {
    let fingerprint = |source: &str| texts(&[("en/login.ftl", source)]).unwrap().fingerprint();
    let present = fingerprint("login-a = A\nlogin-b = { $x }\n");
    assert_eq!(
        present,
        fingerprint("login-a = Other\nlogin-b = { $x } words\n")
    );
    for other in [
        "login-b = { $x }\nlogin-a = A\n",
        "login-a = A\nlogin-b = { $y }\n",
        "login-a = A\nlogin-b = { $x }\nlogin-c = C\n",
    ] {
        assert_ne!(present, fingerprint(other), "{other}");
    }
}

#[test]
fn both_files_end_with_the_fingerprint() {
    let texts = texts(&[
        ("en/login.ftl", "login-a = A\n"),
        ("en/home.ftl", "home-a = B\n"),
    ])
    .unwrap();
    let compiled = texts.compile(Language::English);
    let last = Node::Text(texts.fingerprint());
    assert_eq!(compiled.first.last(), Some(&last));
    assert_eq!(compiled.rest.last(), Some(&last));
}
