//! Which of several second factors is asked for.

use leptos::prelude::*;
use web_sys::HtmlFormElement;
use wire::login::MfaType;

use super::State;
use crate::{
    browser::input,
    components::{
        form::{Form, FormState},
        submit::Submit,
    },
    flow::account::second_factors::prefer,
    text::account::second_factors as text,
};

const NAME: &str = "preferred";

/// Nothing, unless several factors are on.
#[component]
pub fn Preference(state: State) -> impl IntoView {
    move || {
        let factors = state.factors.get();
        let has_choice = factors.enabled.len() > 1;
        has_choice.then(|| {
            let options = factors.enabled.into_iter().map(Some).chain([None]);
            let preferred = factors.preferred;
            let option = move |mfa: Option<MfaType>| {
                view! { <Choice mfa is_chosen=mfa == preferred /> }
            };
            let form = FormState::new();
            view! {
                <Form state=form on_submit=move |element| submit(state, form, &element)>
                    <fieldset class="choices">
                        <legend>{text::PREFERENCE}</legend>
                        {options.map(option).collect_view()}
                    </fieldset>
                    <Submit form label=text::SAVE />
                </Form>
            }
        })
    }
}

#[component]
fn Choice(mfa: Option<MfaType>, is_chosen: bool) -> impl IntoView {
    let value = mfa.map_or("", MfaType::as_str);
    let label = mfa.map_or(text::ASK_EACH_TIME, text::name);
    let id = [NAME, "-", value].concat();
    view! {
        <div class="check">
            <input type="radio" id=id.clone() name=NAME value=value prop:checked=is_chosen />
            <label for=id>{label}</label>
        </div>
    }
}

fn submit(state: State, form: FormState, element: &HtmlFormElement) {
    let preferred = MfaType::parse(&input::text(element, NAME));
    let request = prefer(&state.factors.read_untracked(), preferred);
    state.set(request, form, text::SAVED.into());
}
