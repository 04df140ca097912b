use clap::Parser as _;

use wire::{LoginMode, Secret};

use super::*;
use crate::config::SessionLimits;

const SECRET: &str = "COGNITO_CLIENT_SECRET";

/// Returns a complete set of settings with `changes`, as the environment would provide them.
fn settings(changes: &[(&str, &str)]) -> Settings {
    let dist = concat!(env!("CARGO_MANIFEST_DIR"), "/../app");
    let mut flags = vec![
        ("--cognito-user-pool-id", "eu-central-1_AbCdEfGhI"),
        ("--cognito-client-id", "client"),
        (SECRET, "secret"),
        (
            "--cognito-domain",
            "https://pool.auth.eu-central-1.amazoncognito.com",
        ),
        ("--dist-dir", dist),
    ];
    for change in changes {
        flags.retain(|(name, _)| name != &change.0);
        if !change.1.is_empty() {
            flags.push(*change);
        }
    }
    // Not a flag: `config::read` takes it from the environment.
    let secret = flags.iter().position(|(name, _)| *name == SECRET);
    let secret = secret.map(|at| Secret::new(flags.remove(at).1));
    let words = flags.into_iter().flat_map(|(name, value)| [name, value]);
    Settings {
        cognito_client_secret: secret,
        ..Settings::parse_from(std::iter::once("poolgate").chain(words))
    }
}

#[test]
fn region_issuer_and_keys_follow_from_the_pool_id() {
    let config = validate(&settings(&[])).unwrap();
    assert_eq!(config.pool.region, "eu-central-1");
    assert_eq!(config.pool.pool_name(), "AbCdEfGhI");
    assert_eq!(
        config.pool.issuer,
        "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbCdEfGhI"
    );
    assert_eq!(
        config.pool.jwks_url.as_str(),
        format!("{}/.well-known/jwks.json", config.pool.issuer)
    );
    assert_eq!(config.login_modes, [LoginMode::InApp, LoginMode::Hosted]);
    assert_eq!(
        config.session_limits,
        SessionLimits {
            idle: 1800,
            max: 43_200,
            remember_idle: 604_800,
            remember: 2_592_000
        }
    );
}

#[test]
fn a_public_url_with_tls_needs_a_trusted_proxy() {
    let https = ("--public-url", "https://login.example.org");
    let lacks = |changes: &[_]| {
        validate(&settings(changes))
            .unwrap()
            .lacks_trusted_proxies()
    };
    assert!(lacks(&[https]));
    assert!(!lacks(&[https, ("--trusted-proxies", "127.0.0.1/32")]));
    assert!(!lacks(&[]));
}

#[test]
fn an_invalid_setting_is_one_line_that_names_its_variable() {
    let cases = [
        ("--cognito-user-pool-id", "", "COGNITO_USER_POOL_ID"),
        (
            "--cognito-user-pool-id",
            "nounderscore",
            "COGNITO_USER_POOL_ID",
        ),
        (
            "--cognito-user-pool-id",
            "us-east-1_a_b",
            "COGNITO_USER_POOL_ID",
        ),
        ("--cognito-client-id", "", "COGNITO_CLIENT_ID"),
        (SECRET, "", "COGNITO_CLIENT_SECRET"),
        (SECRET, "two words", "COGNITO_CLIENT_SECRET"),
        (
            SECRET,
            r#"{"userPoolId":"eu-central-1_Other","clientSecretValue":"x"}"#,
            "COGNITO_CLIENT_SECRET",
        ),
        (
            "--cognito-client-secret-file",
            "/nowhere/secret",
            "COGNITO_CLIENT_SECRET_FILE",
        ),
        ("--cognito-domain", "ftp://x", "COGNITO_DOMAIN"),
        (
            "--cognito-domain",
            "http://pool.example.org",
            "COGNITO_DOMAIN",
        ),
        ("--cognito-scopes", "email", "COGNITO_SCOPES"),
        ("--public-url", "http://login.example.org", "PUBLIC_URL"),
        (
            "--public-url",
            "https://login.example.org/app",
            "PUBLIC_URL",
        ),
        (
            "--public-url",
            "https://user:pw@login.example.org",
            "PUBLIC_URL",
        ),
        ("--listen", "8080", "LISTEN"),
        ("--listen", "0.0.0.0:8080", "LISTEN"),
        ("--max-connections", "0", "MAX_CONNECTIONS"),
        ("--shutdown-delay", "soon", "SHUTDOWN_DELAY"),
        ("--login-modes", "in-app,telepathy", "LOGIN_MODES"),
        ("--login-modes", "hosted,hosted", "LOGIN_MODES"),
        ("--auth-flow", "USER_PASSWORD_AUTH", "AUTH_FLOW"),
        ("--first-factors", "email_otp", "FIRST_FACTORS"),
        ("--auth-session", "2m", "AUTH_SESSION"),
        ("--auth-session", "16m", "AUTH_SESSION"),
        ("--providers", "Google,Google", "PROVIDERS"),
        ("--providers", "my saml", "PROVIDERS"),
        ("--remember-devices", "maybe", "REMEMBER_DEVICES"),
        ("--sign-up-attributes", "shoe_size", "SIGN_UP_ATTRIBUTES"),
        ("--password-policy", "min=two", "PASSWORD_POLICY"),
        ("--session-store", "poolgate.db", "SESSION_STORE"),
        (
            "--session-store",
            "redis://localhost#insecure",
            "SESSION_STORE",
        ),
        ("--session-store", "redis://localhost", "SESSION_KEYS_FILE"),
        ("--session-idle", "13h", "SESSION_IDLE"),
        ("--session-max", "soon", "SESSION_MAX"),
        ("--session-remember", "0d", "SESSION_REMEMBER"),
        ("--session-remember-idle", "31d", "SESSION_REMEMBER_IDLE"),
        ("--token-inspection", "maybe", "TOKEN_INSPECTION"),
        ("--trusted-proxies", "10.0.0.0/64", "TRUSTED_PROXIES"),
        ("--apps", "wiki https://wiki.example.org", "APPS"),
        ("--groups-max-age", "0s", "GROUPS_MAX_AGE"),
        ("--groups-max-age", "25h", "GROUPS_MAX_AGE"),
        ("--apps-assertion", "maybe", "APPS_ASSERTION"),
        ("--dist-dir", "/nowhere", "DIST_DIR"),
    ];
    for (flag, value, variable) in cases {
        let error = validate(&settings(&[(flag, value)]))
            .expect_err(variable)
            .to_string();
        assert!(error.starts_with(variable), "{flag} {value}: {error}");
        let all = validation_errors(&settings(&[(flag, value)]));
        assert_eq!(all.len(), 1, "{all:?}");
        assert_eq!(all[0].to_string(), error);
        assert!(!error.contains('\n'), "{error}");
    }
}

#[test]
fn every_error_is_found_and_not_only_the_first() {
    let wrong = settings(&[
        ("--cognito-user-pool-id", "nounderscore"),
        ("--cognito-scopes", "email"),
        ("--session-store", "poolgate.db"),
        ("--auth-flow", "SRP"),
        ("--session-max", "soon"),
    ]);
    let variables: Vec<_> = validation_errors(&wrong)
        .into_iter()
        .map(|error| error.variable)
        .collect();
    let expected = [
        "COGNITO_USER_POOL_ID",
        "COGNITO_SCOPES",
        "SESSION_STORE",
        "AUTH_FLOW",
        "SESSION_MAX",
    ];
    assert_eq!(variables, expected);
    assert_eq!(validation_errors(&settings(&[])), []);
}

#[test]
fn hosted_login_needs_a_domain() {
    let without = validate(&settings(&[("--cognito-domain", "")])).unwrap();
    assert_eq!(without.login_modes, [LoginMode::InApp]);
    let error = validate(&settings(&[
        ("--cognito-domain", ""),
        ("--login-modes", "hosted"),
    ]))
    .unwrap_err();
    assert_eq!(error.variable, "LOGIN_MODES");
}

#[test]
fn first_factors_are_known_and_listed_once() {
    for factors in ["telepathy", "email_otp,email_otp", "email_otp,"] {
        let error = validate(&settings(&[
            ("--auth-flow", "USER_AUTH"),
            ("--first-factors", factors),
        ]))
        .unwrap_err();
        assert_eq!(error.variable, "FIRST_FACTORS", "{factors}");
    }
}

#[test]
fn external_providers_need_a_domain() {
    let error = validate(&settings(&[
        ("--cognito-domain", ""),
        ("--providers", "Google"),
    ]))
    .unwrap_err();
    assert_eq!(error.variable, "PROVIDERS");
}

#[test]
fn http_is_accepted_for_loopback_hosts() {
    for url in [
        "http://localhost:8080",
        "http://127.0.0.1:1",
        "http://[::1]:8080",
        "http://app.localhost",
    ] {
        assert!(
            validate(&settings(&[("--public-url", url)])).is_ok(),
            "{url}"
        );
    }
}

#[test]
fn other_machines_can_reach_the_server_only_if_its_url_is_https() {
    for (url, address, expected) in [
        ("http://localhost:8080", "127.0.0.1:8080", true),
        ("http://localhost:8080", "[::1]:8080", true),
        ("http://localhost:8080", "0.0.0.0:8080", false),
        ("http://localhost:8080", "[::]:8080", false),
        ("http://localhost:8080", "192.0.2.1:8080", false),
        ("https://login.example.org", "0.0.0.0:8080", true),
        ("https://login.example.org", "[::]:8080", true),
    ] {
        let settings = settings(&[("--public-url", url), ("--listen", address)]);
        assert_eq!(validate(&settings).is_ok(), expected, "{url} {address}");
    }
}

#[test]
fn a_public_url_becomes_an_origin() {
    let config = validate(&settings(&[(
        "--public-url",
        "https://Login.Example.org:443/",
    )]))
    .unwrap();
    assert_eq!(config.public_url, "https://login.example.org");
    assert!(config.is_https());
}

#[test]
fn the_secret_can_come_from_a_file() {
    let file = tempfile::NamedTempFile::new().unwrap();
    let path = file.path().to_str().unwrap();
    let from = |text: &str| {
        std::fs::write(&file, text).unwrap();
        validate(&settings(&[
            (SECRET, ""),
            ("--cognito-client-secret-file", path),
        ]))
    };
    let secret = |config: Config| config.pool.client_secret.expose().to_owned();
    assert_eq!(secret(from("from-a-file\n").unwrap()), "from-a-file");
    let published = r#"{"userPoolId":"eu-central-1_AbCdEfGhI","userPoolClientId":"client","clientSecretValue":"x"}"#;
    assert_eq!(secret(from(published).unwrap()), "x");
    let error = from(&published.replace(r#""client""#, r#""other""#)).unwrap_err();
    assert_eq!(error.variable, "COGNITO_CLIENT_SECRET_FILE");
    assert!(error.reason.contains("app client `other`"), "{error}");
}

#[test]
fn a_secret_is_in_no_debug_output_and_no_error() {
    let settings = settings(&[(SECRET, "canary-4711"), ("--cognito-client-id", "")]);
    assert!(!format!("{settings:?}").contains("canary"));
    assert!(
        !validate(&settings)
            .unwrap_err()
            .to_string()
            .contains("canary")
    );
    let complete = self::settings(&[(SECRET, "canary-4711")]);
    assert!(!format!("{:?}", validate(&complete).unwrap()).contains("canary"));
}

#[test]
fn metrics_that_others_can_reach_are_noticed() {
    for (address, is_public) in [
        ("", false),
        ("127.0.0.1:9464", false),
        ("10.1.2.3:9464", false),
        ("[fd00::1]:9464", false),
        ("0.0.0.0:9464", true),
        ("[::]:9464", true),
        ("198.51.100.7:9464", true),
    ] {
        let config = validate(&settings(&[("--metrics-listen", address)])).unwrap();
        assert_eq!(config.has_public_metrics(), is_public, "{address}");
    }
}

#[test]
fn an_application_beside_this_server_has_a_host_of_its_own() {
    let check = |public_url: &str, apps: &str| {
        let changes = [("--public-url", public_url), ("--apps", apps)];
        validate(&settings(&changes)).map_err(|error| error.to_string())
    };
    let (own, wiki) = (
        "https://login.example.org",
        "https://login.example.org:8443",
    );
    let error = check(own, &format!("wiki {wiki} any")).unwrap_err();
    assert!(
        error.contains("APPS")
            && error.contains("`wiki` has the host of PUBLIC_URL with another port"),
        "{error}"
    );
    assert!(check(own, &format!("docs {own} any")).is_ok());
    assert!(check("http://localhost:8080", "dev http://localhost:8081 any").is_ok());
}

/// Users of the pool cannot log in through an external provider.
#[test]
fn an_application_that_no_user_of_the_pool_can_open_is_refused() {
    let settings = |modes, flow| {
        settings(&[
            ("--apps", "wiki https://wiki.example.org any factors=mfa"),
            ("--login-modes", modes),
            ("--auth-flow", flow),
            ("--providers", "Google"),
        ])
    };
    let error = validate(&settings("in-app", "USER_SRP_AUTH")).unwrap_err();
    assert!(error.to_string().contains("has factors=mfa"), "{error}");
    for (modes, flow) in [("in-app,hosted", "USER_SRP_AUTH"), ("in-app", "USER_AUTH")] {
        assert!(validate(&settings(modes, flow)).is_ok(), "{modes} {flow}");
    }
}
