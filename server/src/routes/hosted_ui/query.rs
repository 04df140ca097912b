//! A query whose parameters are counted: which of two values counts is never left to a parser
//! (RFC 6749, section 3.1: parameters must not be included more than once).

use url::form_urlencoded;

/// The parameters of a query, in order.
#[derive(Debug)]
pub(super) struct Query(Vec<(String, String)>);

impl Query {
    pub(super) fn parse(text: &str) -> Self {
        Self(
            form_urlencoded::parse(text.as_bytes())
                .into_owned()
                .collect(),
        )
    }

    /// The value of a parameter that stands exactly once.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let mut values = self.0.iter().filter(|(other, _)| other == name);
        match (values.next(), values.next()) {
            (Some((_, value)), None) => Some(value),
            _ => None,
        }
    }

    /// Whether any parameter stands twice.
    pub(super) fn has_duplicates(&self) -> bool {
        self.0.iter().any(|(name, _)| self.get(name).is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::Query;

    #[test]
    fn a_parameter_that_stands_twice_has_no_value() {
        let query = Query::parse("code=a&state=s&code=b");
        assert_eq!(query.get("code"), None);
        assert_eq!(query.get("state"), Some("s"));
        assert!(query.has_duplicates());
        assert!(!Query::parse("code=a&state=s").has_duplicates());
    }
}
