//! From patterns of Fluent to nodes.

use fluent_syntax::ast::{
    Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::error::Reason;
use super::spacing::without_breaks;
use crate::Node;

const PLURAL_CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// An argument of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Parameter {
    pub name: String,
    pub kind: Kind,
}

/// What an argument is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// It is only shown: anything.
    Shown,
    /// It selects by number.
    Number,
    /// It selects by text.
    Text,
}

/// Returns the arguments of a message, in the order of their first use.
pub(super) fn parameters(pattern: &Pattern<String>) -> Result<Vec<Parameter>, Reason> {
    let mut found = Lowering::default();
    found.pattern(pattern)?;
    Ok(found.parameters)
}

/// Compiles a message that must have exactly these arguments.
pub(super) fn with_parameters(
    pattern: &Pattern<String>,
    parameters: &[Parameter],
) -> Result<Node, Reason> {
    let mut own = Lowering::default();
    own.pattern(pattern)?;
    for parameter in &own.parameters {
        let known = parameters.iter().find(|known| known.name == parameter.name);
        match known {
            None => return Err(Reason::UnknownArgument(parameter.name.clone())),
            Some(known) if parameter.kind != Kind::Shown && parameter.kind != known.kind => {
                return Err(Reason::KindOfArgument(parameter.name.clone()));
            }
            Some(_) => {}
        }
    }
    let is_used = |known: &Parameter| own.parameters.iter().any(|own| own.name == known.name);
    if let Some(missing) = parameters.iter().find(|known| !is_used(known)) {
        return Err(Reason::MissingArgument(missing.name.clone()));
    }
    // Again, with the indices of the reference.
    Lowering {
        parameters: parameters.to_vec(),
    }
    .pattern(pattern)
}

#[derive(Default)]
struct Lowering {
    parameters: Vec<Parameter>,
}

impl Lowering {
    fn pattern(&mut self, pattern: &Pattern<String>) -> Result<Node, Reason> {
        let mut nodes = Vec::new();
        for element in &pattern.elements {
            match element {
                // A text on several lines is one paragraph.
                PatternElement::TextElement { value } => {
                    let is_after_argument = matches!(nodes.last(), Some(Node::Argument(_)));
                    let text = without_breaks(&value.replace('\n', " "), is_after_argument);
                    push_text(&mut nodes, &text);
                }
                PatternElement::Placeable { expression } => match self.expression(expression)? {
                    Node::Text(text) => push_text(&mut nodes, &text),
                    node => nodes.push(node),
                },
            }
        }
        Ok(sequence(nodes))
    }

    fn expression(&mut self, expression: &Expression<String>) -> Result<Node, Reason> {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => self.select(selector, variants),
        }
    }

    fn inline(&mut self, expression: &InlineExpression<String>) -> Result<Node, Reason> {
        match expression {
            InlineExpression::StringLiteral { value } => {
                Ok(Node::Text(unescape_unicode_to_string(value).into_owned()))
            }
            InlineExpression::NumberLiteral { value } => Ok(Node::Text(value.clone())),
            InlineExpression::VariableReference { id } => {
                Ok(Node::Argument(self.parameter(&id.name, Kind::Shown)?))
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::FunctionReference { .. } => Err(Reason::Unsupported("functions")),
            InlineExpression::MessageReference { .. } => Err(Reason::Unsupported("references")),
            InlineExpression::TermReference { .. } => Err(Reason::Unsupported("terms")),
        }
    }

    fn select(
        &mut self,
        selector: &InlineExpression<String>,
        variants: &[Variant<String>],
    ) -> Result<Node, Reason> {
        let InlineExpression::VariableReference { id } = selector else {
            return Err(Reason::Unsupported("selectors other than arguments"));
        };
        let kind = if variants.iter().all(is_numeric) {
            Kind::Number
        } else {
            Kind::Text
        };
        let index = self.parameter(&id.name, kind)?;
        let mut nodes = vec![Node::List(vec![Node::Argument(index)])];
        let (default, others): (Vec<_>, Vec<_>) =
            variants.iter().partition(|variant| variant.default);
        for variant in others.into_iter().chain(default) {
            nodes.push(Node::Text(key(variant)?));
            nodes.push(self.pattern(&variant.value)?);
        }
        Ok(Node::List(nodes))
    }

    /// Returns the index of an argument.
    fn parameter(&mut self, name: &str, kind: Kind) -> Result<usize, Reason> {
        let known = self
            .parameters
            .iter()
            .position(|parameter| parameter.name == name);
        let Some(index) = known else {
            self.parameters.push(Parameter {
                name: name.to_owned(),
                kind,
            });
            return Ok(self.parameters.len() - 1);
        };
        let parameter = &mut self.parameters[index];
        if parameter.kind == Kind::Shown {
            parameter.kind = kind;
        } else if kind != Kind::Shown && kind != parameter.kind {
            return Err(Reason::KindOfArgument(name.to_owned()));
        }
        Ok(index)
    }
}

fn push_text(nodes: &mut Vec<Node>, text: &str) {
    if let Some(Node::Text(last)) = nodes.last_mut() {
        last.push_str(text);
    } else {
        nodes.push(Node::Text(text.to_owned()));
    }
}

/// A list that starts with a list is a choice, so a sequence that starts with a choice gets an empty text before it.
fn sequence(mut nodes: Vec<Node>) -> Node {
    if nodes.len() == 1 {
        return nodes.remove(0);
    }
    if matches!(nodes.first(), Some(Node::List(_))) {
        nodes.insert(0, Node::Text(String::new()));
    }
    Node::List(nodes)
}

fn is_numeric(variant: &Variant<String>) -> bool {
    match &variant.key {
        VariantKey::NumberLiteral { .. } => true,
        VariantKey::Identifier { name } => PLURAL_CATEGORIES.contains(&name.as_str()),
    }
}

fn key(variant: &Variant<String>) -> Result<String, Reason> {
    match &variant.key {
        VariantKey::Identifier { name } => Ok(name.clone()),
        VariantKey::NumberLiteral { value } => match value.parse::<i64>() {
            Ok(number) => Ok(number.to_string()),
            Err(_) => Err(Reason::Fraction(value.clone())),
        },
    }
}
