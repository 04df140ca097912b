//! The parameters of a query or a form. A repeated parameter is an error (RFC 6749, section 3.1), because two
//! readers of a request could use different values. An empty parameter counts as absent (same section).

use std::collections::BTreeMap;

/// A parameter was sent more than once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Repeated;

/// Parameters by name. Without `Debug`, because they may contain passwords, codes and secrets.
pub struct Parameters(BTreeMap<String, Vec<String>>);

impl Parameters {
    /// Parses `application/x-www-form-urlencoded`.
    pub fn read(encoded: &[u8]) -> Self {
        let mut sent: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (name, value) in url::form_urlencoded::parse(encoded) {
            sent.entry(name.into_owned())
                .or_default()
                .push(value.into_owned());
        }
        Self(sent)
    }

    /// Returns a parameter that was sent at most once.
    pub fn one(&self, name: &str) -> Result<Option<&str>, Repeated> {
        match self.0.get(name).map(Vec::as_slice) {
            None => Ok(None),
            Some([value]) => Ok(Some(value.as_str()).filter(|value| !value.is_empty())),
            Some(_) => Err(Repeated),
        }
    }

    /// Like [`Parameters::one`], for callers that have rejected repeated parameters or can ignore them.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.one(name).ok().flatten()
    }

    /// Rejects repeated parameters.
    pub fn check_unique(&self) -> Result<(), Repeated> {
        if self.0.values().all(|values| values.len() == 1) {
            Ok(())
        } else {
            Err(Repeated)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Parameters, Repeated};

    #[test]
    fn a_parameter_is_decoded_and_an_empty_one_is_absent() {
        let sent = Parameters::read(b"state=a%20b+c%2B&nonce=&x");
        assert_eq!(sent.one("state"), Ok(Some("a b c+")));
        assert_eq!(sent.one("nonce"), Ok(None));
        assert_eq!(sent.one("x"), Ok(None));
        assert_eq!(sent.one("missing"), Ok(None));
        assert_eq!(sent.check_unique(), Ok(()));
    }

    #[test]
    fn a_repeated_parameter_is_always_an_error() {
        for encoded in ["a=1&a=1", "a=1&a=2", "a=&a=1", "a&b=1&%61"] {
            let sent = Parameters::read(encoded.as_bytes());
            assert_eq!(sent.one("a"), Err(Repeated), "{encoded}");
            assert_eq!(sent.check_unique(), Err(Repeated), "{encoded}");
        }
    }
}
