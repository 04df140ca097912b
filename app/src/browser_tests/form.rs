//! Forms: errors, focus, busy state, and what is remembered between forms.

use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlInputElement};
use wire::{Field, PasswordPolicy, ProblemCode};

use super::mounted::{Mounted, focused_id, rendered};
use crate::{
    api::problem,
    components::{
        field::TextField,
        form::{Form, FormState},
        password::PasswordField,
        policy::new_password_parts,
        submit::Submit,
    },
    flow::form::{FieldError, Reason},
    text,
};

/// Mounts a form with an email and a password input, and counts its submissions.
async fn mount_form() -> (Mounted, FormState, RwSignal<u32>) {
    let owner = Owner::new();
    let (form, submissions) = owner.with(|| (FormState::new(), RwSignal::new(0)));
    let mounted = Mounted::new(move || {
        // The signals are dropped with the view.
        on_cleanup(move || drop(owner));
        view! {
            <Form state=form on_submit=move |_| submissions.update(|count| *count += 1)>
                <TextField field=Field::Email form />
                <PasswordField form />
                <Submit form label=text::login::SUBMIT />
            </Form>
        }
        .into_any()
    })
    .await;
    (mounted, form, submissions)
}

#[wasm_bindgen_test]
async fn errors_are_shown_next_to_their_inputs_and_the_first_is_focused() {
    let (page, form, _) = mount_form().await;
    let email = FieldError::new(Field::Email, Reason::Missing);
    let password = FieldError::new(Field::Password, Reason::Missing);
    form.show_errors(vec![email, password]);
    rendered().await;
    assert_eq!(page.text("#email-error"), text::field::error(email).get());
    assert_eq!(
        page.text("#password-error"),
        text::field::error(password).get()
    );
    assert_eq!(focused_id(), "email");
    for id in ["#email", "#password"] {
        let input: Element = page.find(id);
        assert_eq!(input.get_attribute("aria-invalid").as_deref(), Some("true"));
        let described = input.get_attribute("aria-describedby").unwrap();
        assert!(described.contains(&[&id[1..], "-error"].concat()));
    }
}

#[wasm_bindgen_test]
async fn typing_clears_the_error_of_that_input_only() {
    let (page, form, _) = mount_form().await;
    form.show_errors(vec![
        FieldError::new(Field::Email, Reason::Implausible),
        FieldError::new(Field::Password, Reason::Missing),
    ]);
    rendered().await;
    page.type_into("#email", "ada@example.org").await;
    assert_eq!(page.text("#email-error"), "");
    assert!(!page.find::<Element>("#email").has_attribute("aria-invalid"));
    assert_ne!(page.text("#password-error"), "");
}

#[wasm_bindgen_test]
async fn a_problem_is_shown_in_an_alert_directly_above_the_button() {
    let (page, form, _) = mount_form().await;
    let alert: Element = page.find("[role=alert]");
    assert_eq!(alert.text_content().as_deref(), Some(""));
    form.show_problem(problem(ProblemCode::Offline));
    rendered().await;
    let sentence = text::problem::sentence(&problem(ProblemCode::Offline)).get();
    assert_eq!(page.text("[role=alert]"), sentence);
    let button = alert.next_element_sibling().unwrap();
    assert_eq!(button.get_attribute("type").as_deref(), Some("submit"));
}

#[wasm_bindgen_test]
async fn a_problem_appears_together_with_its_sentence() {
    let (page, form, _) = mount_form().await;
    let rejected = FieldError::new(Field::Email, Reason::Rejected(ProblemCode::EmailTaken));
    form.show_problem(problem(ProblemCode::PoolBusy));
    form.show_errors(vec![rejected]);
    rendered().await;
    let sentence = text::problem::sentence(&problem(ProblemCode::PoolBusy)).get();
    assert_eq!(page.text("[role=alert]"), sentence);
    assert_eq!(
        page.text("#email-error"),
        text::field::error(rejected).get()
    );
}

#[wasm_bindgen_test]
async fn a_second_click_does_not_submit_twice() {
    let (page, form, submissions) = mount_form().await;
    page.type_into("#email", "ada@example.org").await;
    page.click("[type=submit]").await;
    page.click("[type=submit]").await;
    assert_eq!(submissions.get_untracked(), 1);
    let button: Element = page.find("[type=submit]");
    assert_eq!(button.get_attribute("aria-busy").as_deref(), Some("true"));
    form.show_problem(problem(ProblemCode::Offline));
    page.click("[type=submit]").await;
    assert_eq!(submissions.get_untracked(), 2);
    assert_eq!(
        page.find::<HtmlInputElement>("#email").value(),
        "ada@example.org"
    );
}

#[wasm_bindgen_test]
async fn the_next_page_fills_in_the_email_but_not_the_password() {
    let form = || {
        let form = FormState::new();
        view! {
            <TextField field=Field::Email form />
            <TextField field=Field::Code form />
            <PasswordField form />
        }
    };
    let page = Mounted::new(move || {
        let is_next = RwSignal::new(false);
        view! {
            <button id="go" on:click=move |_| is_next.set(true)></button>
            <Show when=move || is_next.get() fallback=move || view! { <p>{form()}</p> }>
                <div>{form()}</div>
            </Show>
        }
        .into_any()
    })
    .await;
    page.type_into("p #email", "ada@example.org").await;
    page.type_into("p #code", "123456").await;
    page.type_into("p #password", "correct horse").await;
    page.click("#go").await;
    let value = |id| page.find::<HtmlInputElement>(id).value();
    assert_eq!(value("div #email"), "ada@example.org");
    assert_eq!(value("div #code"), "");
    assert_eq!(value("div #password"), "");
}

#[wasm_bindgen_test]
async fn rules_that_are_rarely_broken_are_listed_only_while_they_are_broken() {
    let policy: PasswordPolicy = "min=8,number".parse().unwrap();
    let page = Mounted::new(move || {
        let new = new_password_parts(text::field::PASSWORD, &policy);
        view! { <PasswordField form=FormState::new() new /> }.into_any()
    })
    .await;
    let rules = || {
        let list: Element = page.find("ul.rules");
        list.child_element_count()
    };
    assert_eq!(rules(), 2);
    page.type_into("#password", "secret horse 1 ").await;
    assert_eq!(rules(), 3);
    let rule = text::password::rule(wire::password_policy::Rule::NoOuterSpace);
    assert!(page.text("ul.rules").contains(&rule.get()));
    page.type_into("#password", "secret horse 1").await;
    assert_eq!(rules(), 2);
}
