//! The end of all sessions of the user, also of this one.

use leptos::{prelude::*, task::spawn_local};

use super::State;
use crate::{
    components::confirm_button::ConfirmButton, flow::ending::Ending, services::services,
    text::account::sessions as text,
};

#[component]
pub fn Everywhere(state: State) -> impl IntoView {
    let services = services();
    let log_out = move || {
        spawn_local(async move {
            match services.api.log_out_everywhere().await {
                Ok(response) => {
                    services.session.logged_out();
                    services.leave(&response.next, Ending::LoggedOutEverywhere);
                }
                Err(problem) => state.recent_login.show(problem, state.form, &[]),
            }
        });
    };
    view! {
        <section class="stack stack--wide part" aria-labelledby="everywhere">
            <h2 id="everywhere">{text::EVERYWHERE}</h2>
            <p>{text::EVERYWHERE_LEAD}</p>
            <div class="actions">
                <ConfirmButton
                    label=text::EVERYWHERE
                    question=text::CONFIRM_EVERYWHERE
                    keep=text::KEEP
                    form=state.form
                    on_confirm=log_out
                />
            </div>
        </section>
    }
}
