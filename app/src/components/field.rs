//! One line of a form: label, input, hint, and what is wrong with it.

use wire::Field;

use crate::{
    components::form::FormState,
    flow::form,
    text::field,
    view::{El, Text, el},
};

/// What an input tells browsers and password managers about itself (HTML, section "Autofill").
struct Kind {
    type_: &'static str,
    mode: &'static str,
    autocomplete: &'static str,
    hint: &'static str,
    // Addresses, codes and numbers run from left to right in every language.
    direction: &'static str,
}

const fn kind(of: Field) -> Kind {
    let (type_, mode, autocomplete, hint, direction) = match of {
        Field::Email => ("email", "email", "email", "", "ltr"),
        // One input for the whole code, of type text: leading zeros stay, and a code can be pasted as it comes.
        Field::Code => ("text", "numeric", "one-time-code", field::CODE_HINT, "ltr"),
        Field::GivenName => ("text", "text", "given-name", "", "auto"),
        Field::FamilyName => ("text", "text", "family-name", "", "auto"),
        Field::PhoneNumber => ("tel", "tel", "tel", field::PHONE_HINT, "ltr"),
        Field::Password | Field::Unknown => ("text", "text", "off", "", "auto"),
    };
    Kind {
        type_,
        mode,
        autocomplete,
        hint,
        direction,
    }
}

/// How one page wants an input, where pages differ.
#[derive(Default)]
pub struct Wish {
    /// The text it begins with.
    pub value: String,
    /// What browsers fill in, where it is not what they fill in elsewhere.
    pub autocomplete: Option<&'static str>,
    /// Whether it may stay empty.
    pub optional: bool,
}

/// An input with its label. Passwords have a component of their own.
pub fn text_field(of: Field, state: FormState, wish: Wish) -> El {
    let name = form::name(of);
    let kind = kind(of);
    let capitals = if kind.direction == "ltr" {
        "none"
    } else {
        "words"
    };
    let input = input(of, state)
        .attr("type", kind.type_)
        .attr("inputmode", kind.mode)
        .attr(
            "autocomplete",
            wish.autocomplete.unwrap_or(kind.autocomplete),
        )
        .attr("autocapitalize", capitals)
        .attr("dir", kind.direction)
        .attr("value", wish.value)
        .flag("required", !wish.optional)
        .on("input", move |_| state.mend(of));
    let label = el("label").attr("for", name).text(field::label(of));
    let label = if wish.optional {
        label.child(el("span").class("optional").text(field::OPTIONAL))
    } else {
        label
    };
    let hint = el("p")
        .class("hint")
        .attr("id", hint_id(name))
        .text(kind.hint);
    el("div")
        .class("field")
        .child(label)
        .child(input)
        .child(hint)
        .child(fault(of, state))
}

/// What all inputs have in common: name, ids, and what is wrong with them.
pub fn input(of: Field, state: FormState) -> El {
    let name = form::name(of);
    let described = [hint_id(name), error_id(name)].join(" ");
    el("input")
        .attr("id", name)
        .attr("name", name)
        .attr("spellcheck", "false")
        .attr("aria-describedby", described)
        .live_attr("aria-invalid", move || {
            state.fault(of).map(|_| Text::from("true"))
        })
}

/// What is wrong with an input, below it.
pub fn fault(of: Field, state: FormState) -> El {
    el("p")
        .class("error")
        .attr("id", error_id(form::name(of)))
        .live_text(move || state.fault(of).map_or("", field::fault).into())
}

/// The id of the hint of the input `name`.
pub fn hint_id(name: &str) -> String {
    [name, "-hint"].concat()
}

fn error_id(name: &str) -> String {
    [name, "-error"].concat()
}
