//! A text of the catalogue, as a value: it is looked up when it is shown, and again when the language changes.

use std::sync::{Arc, Mutex};

use catalogue::Value;
use leptos::{
    prelude::{IntoAttributeValue, IntoRender, untrack},
    tachys::reactive_graph::SharedReactiveFunction,
};

use super::current;

/// A text without arguments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Message(u16);

/// A text with its arguments, or one that is the same in every language.
#[derive(Clone, Debug, PartialEq)]
pub enum Text {
    Message(Message, Vec<Argument>),
    /// What a user, an administrator or the user pool has written.
    Verbatim(String),
}

/// An argument of a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument {
    Number(Number),
    Text(Box<Text>),
}

/// A number that selects among the variants of a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number(i32);

impl Message {
    /// The text with this index in the compiled files.
    pub(super) const fn new(index: u16) -> Self {
        Self(index)
    }

    /// Returns the text in the current language. Tracked: an effect or a closure in a view runs again when the language
    /// changes.
    pub fn get(self) -> String {
        current::format(self.0, &[])
    }
}

impl Text {
    /// The text with this index in the compiled files.
    pub(super) const fn new(index: u16, arguments: Vec<Argument>) -> Self {
        Self::Message(Message(index), arguments)
    }

    /// Returns the text in the current language. Tracked, like [`Message::get`].
    pub fn get(&self) -> String {
        match self {
            Self::Message(message, arguments) => {
                let values: Vec<_> = arguments.iter().map(Argument::get).collect();
                current::format(message.0, &values)
            }
            Self::Verbatim(text) => text.clone(),
        }
    }

    /// Returns the text in the current language, without following it.
    pub fn get_untracked(&self) -> String {
        untrack(|| self.get())
    }
}

impl Argument {
    fn get(&self) -> Value {
        match self {
            Self::Number(Number(number)) => Value::Number(*number),
            Self::Text(text) => Value::Text(text.get()),
        }
    }
}

/// In a view, a text follows the language. Inside a closure, call [`Text::get`].
impl IntoRender for Text {
    type Output = SharedReactiveFunction<String>;

    fn into_render(self) -> Self::Output {
        Arc::new(Mutex::new(move || self.get()))
    }
}

impl IntoAttributeValue for Text {
    type Output = SharedReactiveFunction<String>;

    fn into_attribute_value(self) -> Self::Output {
        self.into_render()
    }
}

/// In a view, a message follows the language. Inside a closure, call [`Message::get`].
impl IntoRender for Message {
    type Output = SharedReactiveFunction<String>;

    fn into_render(self) -> Self::Output {
        Text::from(self).into_render()
    }
}

impl IntoAttributeValue for Message {
    type Output = SharedReactiveFunction<String>;

    fn into_attribute_value(self) -> Self::Output {
        Text::from(self).into_render()
    }
}

impl From<Message> for Text {
    fn from(message: Message) -> Self {
        Self::Message(message, Vec::new())
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self::Verbatim(text)
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::Verbatim(text.to_owned())
    }
}

impl<T: Into<Text>> From<T> for Argument {
    fn from(text: T) -> Self {
        Self::Text(Box::new(text.into()))
    }
}

impl From<Number> for Argument {
    fn from(number: Number) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Number {
    fn from(number: u32) -> Self {
        Self(i32::try_from(number).unwrap_or(i32::MAX))
    }
}

impl From<i64> for Number {
    /// Numbers on screen are small; a larger one becomes the largest.
    fn from(number: i64) -> Self {
        Self(i32::try_from(number).unwrap_or(i32::MAX))
    }
}

impl From<usize> for Number {
    fn from(number: usize) -> Self {
        Self(i32::try_from(number).unwrap_or(i32::MAX))
    }
}
