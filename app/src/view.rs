//! Views in Leptos' builder syntax, with every type erased at once.
//!
//! The `view!` macro gives each element a type of its own, made of the types of its attributes and children, and each
//! of those types is compiled anew. For this application that was 221 kB (brotli) of program where the whole first
//! visit may weigh 150 kB. Here an element is a tag with lists of attributes and children, whatever they are, so that
//! all elements are of one type; closures are boxed, so that they are of one type as well. Nothing else changes: these
//! are Leptos' own elements, signals and effects.

use std::borrow::Cow;

use leptos::{
    attr::{
        any_attribute::{AnyAttribute, IntoAnyAttribute},
        custom::custom_attribute,
    },
    ev::{Custom, on},
    html,
    prelude::*,
    tachys::view::iterators::StaticVec,
};
use web_sys::Event;

/// Text that is written in the program or made while it runs.
pub type Text = Cow<'static, str>;

/// An element, or several side by side, that is being described. It is one pointer wide: views are passed around a lot.
pub struct El(Box<Parts>);

struct Parts {
    // Empty for several elements side by side.
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element `<tag>`.
pub fn el(tag: &'static str) -> El {
    El(Box::new(Parts {
        tag,
        attributes: Vec::new(),
        children: Vec::new(),
    }))
}

/// Several views side by side, or none.
pub fn group() -> El {
    el("")
}

/// A view that is made anew whenever a signal that it reads changes.
pub fn live(view: impl FnMut() -> Option<El> + Send + 'static) -> El {
    group().live(view)
}

/// Text that is made anew whenever a signal that it reads changes.
pub fn live_text(text: impl FnMut() -> Text + Send + 'static) -> El {
    group().live_text(text)
}

// What is generic here is a thin shell around a boxed value. The functions are not inlined: they are called hundreds of
// times, and a call is smaller than what it does.
impl El {
    /// Its class names.
    pub fn class(self, names: &'static str) -> Self {
        self.attr("class", names)
    }

    /// An attribute.
    #[inline(never)]
    pub fn attr(self, name: &'static str, value: impl Into<Text>) -> Self {
        self.add(custom_attribute(name, value.into()).into_any_attr())
    }

    /// An attribute without a value, if `on`.
    pub fn flag(self, name: &'static str, on: bool) -> Self {
        if on { self.attr(name, "") } else { self }
    }

    /// An attribute that follows the signals that it reads; `None` takes it away.
    pub fn live_attr(
        self,
        name: &'static str,
        value: impl FnMut() -> Option<Text> + Send + 'static,
    ) -> Self {
        self.boxed_attr(name, Box::new(value))
    }

    #[inline(never)]
    fn boxed_attr(self, name: &'static str, value: Boxed<Option<Text>>) -> Self {
        self.add(custom_attribute(name, value).into_any_attr())
    }

    /// What happens at an event.
    pub fn on(self, event: &'static str, act: impl FnMut(Event) + 'static) -> Self {
        self.boxed_on(event, Box::new(act))
    }

    #[inline(never)]
    fn boxed_on(self, event: &'static str, act: Box<dyn FnMut(Event)>) -> Self {
        self.add(on(Custom::new(event), act).into_any_attr())
    }

    /// Text in it.
    #[inline(never)]
    pub fn text(mut self, text: impl Into<Text>) -> Self {
        let text: Text = text.into();
        self.0.children.push(text.into_any());
        self
    }

    /// Text in it that follows the signals that it reads.
    pub fn live_text(self, text: impl FnMut() -> Text + Send + 'static) -> Self {
        self.boxed_text(Box::new(text))
    }

    #[inline(never)]
    fn boxed_text(mut self, text: Boxed<Text>) -> Self {
        self.0.children.push(text.into_any());
        self
    }

    /// A view in it.
    #[inline(never)]
    pub fn child(mut self, child: El) -> Self {
        self.0.children.push(child.into());
        self
    }

    /// Views in it.
    pub fn children(self, children: impl IntoIterator<Item = El>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    /// A view in it that follows the signals that it reads.
    pub fn live(self, view: impl FnMut() -> Option<El> + Send + 'static) -> Self {
        self.boxed_view(Box::new(view))
    }

    #[inline(never)]
    fn boxed_view(mut self, mut view: Boxed<Option<El>>) -> Self {
        let view = move || view().map(AnyView::from);
        self.0.children.push(view.into_any());
        self
    }

    #[inline(never)]
    fn add(mut self, attribute: AnyAttribute) -> Self {
        self.0.attributes.push(attribute);
        self
    }
}

type Boxed<T> = Box<dyn FnMut() -> T + Send>;

impl From<El> for AnyView {
    #[inline(never)]
    fn from(El(parts): El) -> Self {
        let children = StaticVec::from(parts.children);
        if parts.tag.is_empty() {
            return children.into_any();
        }
        html::custom(parts.tag)
            .add_any_attr(parts.attributes)
            .child(children)
            .into_any()
    }
}
