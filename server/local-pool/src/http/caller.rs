//! Who sends a request, as far as it is recorded with a session: the operating system and browser in its `User-Agent`, and
//! its address. How Cognito words the former is not documented.

use std::net::SocketAddr;

use axum::{
    extract::ConnectInfo,
    http::{Extensions, HeaderMap, header},
};

use crate::pool::session_record::Caller;

/// The first match counts: Edge and Chrome also claim to be Safari, Android also claims to be Linux.
const SYSTEMS: [(&str, &str); 6] = [
    ("Android", "Android"),
    ("iPhone", "iOS"),
    ("iPad", "iOS"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
];
const BROWSERS: [(&str, &str); 4] = [
    ("Edg/", "Edge"),
    ("Firefox/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];

/// Describes the sender of a request.
pub fn caller(headers: &HeaderMap, extensions: &Extensions) -> Caller {
    let agent = headers.get(header::USER_AGENT);
    let agent = agent.and_then(|value| value.to_str().ok());
    let address = extensions.get::<ConnectInfo<SocketAddr>>();
    let unknown = Caller::default();
    Caller {
        device_type: agent.and_then(device_type).unwrap_or(unknown.device_type),
        ip_address: address.map_or(unknown.ip_address, |address| address.ip().to_string()),
    }
}

fn device_type(agent: &str) -> Option<String> {
    let name_of = |names: &[(&str, &'static str)]| {
        let known = names.iter().find(|(mark, _)| agent.contains(mark));
        known.map(|(_, name)| *name)
    };
    match (name_of(&SYSTEMS), name_of(&BROWSERS)) {
        (Some(system), Some(browser)) => Some(format!("{system}, {browser}")),
        (Some(name), None) | (None, Some(name)) => Some(name.to_owned()),
        (None, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::device_type;

    #[test]
    fn the_device_type_names_the_operating_system_and_the_browser() {
        let mac = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko)";
        let named = |agent: &str| device_type(agent).unwrap();
        assert_eq!(
            named(&format!("{mac} Chrome/150.0.0.0 Safari/537.36")),
            "macOS, Chrome"
        );
        assert_eq!(
            named(&format!("{mac} Version/20.0 Safari/605.1.15")),
            "macOS, Safari"
        );
        let android = "Mozilla/5.0 (Linux; Android 10; K) Chrome/150.0.0.0 Mobile Safari/537.36";
        assert_eq!(named(android), "Android, Chrome");
        assert_eq!(device_type("aws-sdk-rust/1.3"), None);
    }
}
