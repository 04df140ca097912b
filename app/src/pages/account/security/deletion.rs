//! The end of an account.

use leptos::{prelude::*, task::spawn_local};
use web_sys::HtmlFormElement;
use wire::{Field, Secret, account::deletion::DeleteAccountRequest};

use crate::{
    browser::input,
    components::{
        field::{described_by, error_id, hint_id},
        form::{Form, FormState},
        recent_login::{RecentLogin, RecentLoginState},
        submit::Submit,
        with_account::WithAccount,
    },
    flow::{account::deletion::check_confirmation, ending::Ending},
    services::services,
    text::account::deletion as text,
};

const FIELD: Field = Field::Confirmation;
/// The name and id of the input.
const ID: &str = FIELD.as_str();

#[component]
pub fn Deletion() -> impl IntoView {
    let part = |text| view! { <li>{text}</li> };
    view! {
        <p class="lead">{text::LEAD}</p>
        <div class="prose">
            <ul>{text::PARTS.into_iter().map(part).collect_view()}</ul>
        </div>
        <p>{text::NOT_DELETED}</p>
        <WithAccount view=|_| view! { <Confirmation /> }.into_any() />
    }
}

#[component]
fn Confirmation() -> impl IntoView {
    let form = FormState::new();
    let recent_login = RecentLoginState::new();
    let user = untrack(|| services().session.user());
    let name = StoredValue::new(user.map_or_else(String::new, |user| user.name));
    let services = services();
    let submit = move |element: HtmlFormElement| {
        let typed = input::text(&element, ID);
        if let Some(error) = check_confirmation(&typed, &name.get_value()) {
            return form.show_errors(vec![error]);
        }
        let confirmation = Secret::from(typed.trim().to_owned());
        spawn_local(async move {
            let request = DeleteAccountRequest { confirmation };
            match services.api.delete_account(&request).await {
                Ok(response) => {
                    services.session.logged_out();
                    services.leave(&response.next, Ending::AccountDeleted);
                }
                Err(problem) => recent_login.show(problem, form, &[FIELD]),
            }
        });
    };
    view! {
        <RecentLogin state=recent_login>
            <Form state=form on_submit=submit>
                <div class="field">
                    <label for=ID>{text::label(name.get_value())}</label>
                    <input
                        id=ID
                        name=ID
                        type="text"
                        autocomplete="off"
                        autocapitalize="none"
                        spellcheck="false"
                        dir="ltr"
                        required
                        aria-invalid=move || form.error(FIELD).map(|_| "true")
                        aria-describedby=described_by(ID)
                        on:input=move |_| form.clear_error(FIELD)
                    />
                    <p class="hint" id=hint_id(ID)>
                        {text::HINT}
                    </p>
                    <p class="error" id=error_id(ID)>
                        {move || form.error(FIELD).map(|error| text::error(error.reason).get())}
                    </p>
                </div>
                <div class="destructive">
                    <Submit form label=text::DELETE />
                </div>
            </Form>
        </RecentLogin>
    }
}
