//! Buttons, fields and passwords, in every state.

use leptos::prelude::*;
use wire::Field;

use super::Part;
use crate::{
    components::{
        code_input::CodeInput,
        confirm_button::{ActionButton, ConfirmButton},
        field::TextField,
        form::{Form, FormState},
        password::PasswordField,
        policy::new_password_parts,
        submit::Submit,
    },
    flow::form::{FieldError, Reason},
    text::{field, login, register},
};

#[component]
pub fn Buttons() -> impl IntoView {
    let busy = FormState::new();
    busy.begin();
    let idle = FormState::new();
    view! {
        <Part name="Buttons">
            <p class="actions">
                <button type="button" class="button button--main">"Main"</button>
                <button type="button" class="button">"Other"</button>
                <button type="button" class="button button--bad">"Cannot be undone"</button>
                <button type="button" class="button" aria-disabled="true">"Off"</button>
                <a class="button" href="/">"A link"</a>
                <button type="button" class="link">"Looks like a link"</button>
            </p>
            <Submit form=busy label=login::SUBMIT />
            <ActionButton label=login::CONTINUE form=busy on_click=|()| {} />
            <ConfirmButton
                label=login::CONTINUE
                question="Are you sure?"
                keep=login::OTHER_WAY
                form=idle
                on_confirm=move |()| idle.finish()
            />
        </Part>
    }
}

#[component]
pub fn Fields() -> impl IntoView {
    let form = FormState::new();
    let wrong = FormState::new();
    Effect::new(move |_| {
        let errors = [Field::GivenName, Field::Code];
        wrong.show_errors(
            errors
                .map(|field| FieldError::new(field, Reason::Missing))
                .into(),
        );
    });
    view! {
        <Part name="Fields">
            <Form state=form on_submit=move |_| form.finish()>
                <TextField field=Field::Email form value="ada@example.org".to_owned() />
                <TextField field=Field::PhoneNumber form />
                <div class="pair">
                    <TextField field=Field::GivenName form=wrong />
                    <TextField field=Field::FamilyName form optional=true />
                </div>
                <CodeInput form=wrong error=|reason| field::error(FieldError::new(Field::Code, reason)) />
                <CheckBox />
                <Switch />
                <Submit form label=login::SUBMIT />
            </Form>
        </Part>
    }
}

#[component]
fn CheckBox() -> impl IntoView {
    view! {
        <div class="check">
            <input id="gallery-check" type="checkbox" checked />
            <label for="gallery-check">{login::REMEMBER}</label>
            <p class="hint">{login::REMEMBER_HINT}</p>
        </div>
    }
}

#[component]
fn Switch() -> impl IntoView {
    view! {
        <fieldset class="switch">
            <legend class="visually-hidden">{login::MODE}</legend>
            <div>
                <label>
                    <input type="radio" name="gallery-switch" checked />
                    <span>{login::IN_APP}</span>
                </label>
                <label>
                    <input type="radio" name="gallery-switch" />
                    <span>{login::HOSTED}</span>
                </label>
            </div>
        </fieldset>
    }
}

#[component]
pub fn Passwords() -> impl IntoView {
    let form = FormState::new();
    let policy = "min=12,lower,upper,number,symbol".parse();
    let new = policy
        .ok()
        .map(|policy| new_password_parts(field::PASSWORD, &policy));
    view! {
        <Part name="Passwords">
            <Form state=form on_submit=move |_| form.finish()>
                <PasswordField form field=Field::PresentPassword />
                {new.map(|new| view! { <PasswordField form new /> })}
                <Submit form label=register::SUBMIT />
            </Form>
        </Part>
    }
}
