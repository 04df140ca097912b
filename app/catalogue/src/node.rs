//! A text with its arguments and variants.

use std::fmt;

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{SeqAccess, Visitor},
};

/// A text, as the browser gets it. In JSON:
///
/// - a string is text: `"Log in"`;
/// - a number is the argument with that index: `0`;
/// - an array is one after the other: `["We sent a code to ", 0, "."]`;
/// - an array that starts with an array of one argument is a choice. Keys and texts follow in turn; the last is the
///   default: `[[0], "one", "1 session", "other", [0, " sessions"]]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// Text.
    Text(String),
    /// The argument with this index.
    Argument(usize),
    /// One after the other, or a choice.
    List(Vec<Node>),
}

/// An argument of a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Selects by plural category, and is shown in the digits of the language.
    Number(i32),
    /// Selects by equality.
    Text(String),
}

/// What formatting needs to know about a language.
pub trait Locale {
    /// Returns the plural category of a number (Unicode CLDR).
    fn plural(&self, number: i32) -> String;
    /// Returns a number in words of digits and separators.
    fn number(&self, number: i32) -> String;
    /// Whether the script runs from right to left. Arguments are then isolated, so that an address or a name in another
    /// script does not change the order of the words around it.
    fn isolates(&self) -> bool;
}

impl Node {
    /// Returns the text with its arguments filled in. An argument that is missing is left out.
    #[must_use]
    pub fn format(&self, arguments: &[Value], locale: &impl Locale) -> String {
        let mut text = String::new();
        self.write(&mut text, arguments, locale);
        text
    }

    fn write(&self, to: &mut String, arguments: &[Value], locale: &impl Locale) {
        match self {
            Self::Text(text) => to.push_str(text),
            Self::Argument(index) => match arguments.get(*index) {
                Some(Value::Number(number)) => to.push_str(&locale.number(*number)),
                Some(Value::Text(text)) if locale.isolates() => {
                    to.extend(["\u{2068}", text, "\u{2069}"]);
                }
                Some(Value::Text(text)) => to.push_str(text),
                None => {}
            },
            Self::List(nodes) => {
                if let Some(Self::List(selector)) = nodes.first() {
                    if let Some(chosen) = choose(selector, &nodes[1..], arguments, locale) {
                        chosen.write(to, arguments, locale);
                    }
                } else {
                    for node in nodes {
                        node.write(to, arguments, locale);
                    }
                }
            }
        }
    }
}

/// Returns the variant for the argument: an exact number comes before its plural category.
fn choose<'a>(
    selector: &[Node],
    variants: &'a [Node],
    arguments: &[Value],
    locale: &impl Locale,
) -> Option<&'a Node> {
    let variant = |key: &str| {
        variants
            .chunks_exact(2)
            .find(|variant| matches!(&variant[0], Node::Text(text) if text == key))
            .map(|variant| &variant[1])
    };
    let value = match selector.first() {
        Some(Node::Argument(index)) => arguments.get(*index),
        _ => None,
    };
    let chosen = match value {
        Some(Value::Number(number)) => {
            variant(&number.to_string()).or_else(|| variant(&locale.plural(*number)))
        }
        Some(Value::Text(text)) => variant(text),
        None => None,
    };
    chosen.or_else(|| variants.last())
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => text.serialize(serializer),
            Self::Argument(index) => index.serialize(serializer),
            Self::List(nodes) => nodes.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor)
    }
}

struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Node;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("a text, the index of an argument, or an array of these")
    }

    fn visit_str<E>(self, text: &str) -> Result<Node, E> {
        Ok(Node::Text(text.to_owned()))
    }

    fn visit_u64<E: serde::de::Error>(self, index: u64) -> Result<Node, E> {
        usize::try_from(index)
            .map(Node::Argument)
            .map_err(E::custom)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Node, A::Error> {
        let mut nodes = Vec::new();
        while let Some(node) = elements.next_element()? {
            nodes.push(node);
        }
        Ok(Node::List(nodes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct English {
        isolates: bool,
    }

    impl Locale for English {
        fn plural(&self, number: i32) -> String {
            if number == 1 { "one" } else { "other" }.to_owned()
        }

        fn number(&self, number: i32) -> String {
            number.to_string()
        }

        fn isolates(&self) -> bool {
            self.isolates
        }
    }

    fn format(json: &str, arguments: &[Value]) -> String {
        let node: Node = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&node).unwrap(), json);
        node.format(arguments, &English { isolates: false })
    }

    fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    #[test]
    fn arguments_are_filled_in() {
        assert_eq!(format(r#""Log in""#, &[]), "Log in");
        let sentence = format(r#"["From ",1," to ",0,"."]"#, &[text("B"), text("A")]);
        assert_eq!(sentence, "From A to B.");
    }

    #[test]
    fn a_number_selects_by_value_and_then_by_plural_category() {
        let json = r#"["You have ",[[0],"0","no sessions","one","one session","other",[0," sessions"]],"."]"#;
        for (count, expected) in [
            (0, "You have no sessions."),
            (1, "You have one session."),
            (7, "You have 7 sessions."),
        ] {
            assert_eq!(format(json, &[Value::Number(count)]), expected);
        }
    }

    #[test]
    fn a_text_selects_by_equality() {
        let json = r#"[[0],"SMS_MFA","by text message","other","by email"]"#;
        assert_eq!(format(json, &[text("SMS_MFA")]), "by text message");
        assert_eq!(format(json, &[text("EMAIL_OTP")]), "by email");
        assert_eq!(format(json, &[]), "by email");
    }

    #[test]
    fn arguments_are_isolated_where_scripts_mix() {
        let node = Node::List(vec![Node::Text("a ".into()), Node::Argument(0)]);
        let formatted = node.format(&[text("b")], &English { isolates: true });
        assert_eq!(formatted, "a \u{2068}b\u{2069}");
    }

    #[test]
    fn json_of_another_form_is_refused() {
        for json in ["null", "true", "-1", "1.5", r#"{"a":1}"#] {
            assert!(serde_json::from_str::<Node>(json).is_err(), "{json}");
        }
    }
}
