//! A query in which a repeated parameter has no value, so that parsers cannot disagree about which one counts (RFC
//! 6749, section 3.1: parameters must not be included more than once).

use std::collections::HashSet;
use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use url::form_urlencoded;
use wire::ProblemCode;

use crate::error::Error;

/// The maximum number of parameters. No request from the application or Cognito comes close to this number.
pub const MAX_PARAMETERS: usize = 32;

/// The parameters of a query, in order.
#[derive(Clone, Debug)]
pub struct Query {
    parameters: Vec<(String, String)>,
    is_well_formed: bool,
}

impl Query {
    /// Parses a query without its `?`. Reads at most [`MAX_PARAMETERS`], so that a long query costs no more than a
    /// short one.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut all = form_urlencoded::parse(text.as_bytes()).into_owned();
        let parameters: Vec<_> = all.by_ref().take(MAX_PARAMETERS).collect();
        let mut names = HashSet::new();
        let is_unique = parameters
            .iter()
            .all(|(name, _)| names.insert(name.as_str()));
        let is_well_formed = is_unique && all.next().is_none();
        Self {
            parameters,
            is_well_formed,
        }
    }

    /// Returns the value of a parameter that occurs exactly once.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        let mut values = self.values(name);
        match (values.next(), values.next()) {
            (Some(value), None) => Some(value),
            _ => None,
        }
    }

    /// Returns the value of a parameter that is `true` or `false`, or `None` if it is absent.
    ///
    /// # Errors
    /// The parameter occurs twice or has another value.
    pub fn flag(&self, name: &str) -> Result<Option<bool>, Error> {
        let mut values = self.values(name);
        match (values.next(), values.next()) {
            (None, _) => Ok(None),
            (Some("true"), None) => Ok(Some(true)),
            (Some("false"), None) => Ok(Some(false)),
            _ => Err(ProblemCode::MalformedRequest.into()),
        }
    }

    /// Returns whether no parameter is repeated and there are at most [`MAX_PARAMETERS`].
    #[must_use]
    pub const fn is_well_formed(&self) -> bool {
        self.is_well_formed
    }

    fn values(&self, name: &str) -> impl Iterator<Item = &str> {
        let named = self
            .parameters
            .iter()
            .filter(move |(other, _)| other == name);
        named.map(|(_, value)| value.as_str())
    }
}

impl<S: Sync> FromRequestParts<S> for Query {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::parse(parts.uri.query().unwrap_or_default()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_parameter_that_occurs_twice_has_no_value() {
        let query = Query::parse("code=a&state=s&code=b");
        assert_eq!(query.get("code"), None);
        assert_eq!(query.get("state"), Some("s"));
        assert!(!query.is_well_formed());
        assert!(Query::parse("code=a&state=s").is_well_formed());
    }

    #[test]
    fn only_the_first_parameters_of_a_long_query_are_read() {
        let names: Vec<_> = (0..16_000).map(|number| format!("p{number}")).collect();
        let query = Query::parse(&names.join("&"));
        assert_eq!(query.parameters.len(), MAX_PARAMETERS);
        assert!(!query.is_well_formed());
        assert!(Query::parse(&names[..MAX_PARAMETERS].join("&")).is_well_formed());
    }

    #[test]
    fn a_flag_is_true_false_or_an_error() {
        let flag = |text| Query::parse(text).flag("extend").ok();
        assert_eq!(flag(""), Some(None));
        assert_eq!(flag("extend=false"), Some(Some(false)));
        assert_eq!(flag("extend=true"), Some(Some(true)));
        for text in ["extend", "extend=no", "extend=true&extend=false"] {
            assert_eq!(flag(text), None, "{text}");
        }
    }
}
