//! The end of all sessions of the user, also of this one.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    components::{
        confirm_button::ConfirmButton,
        form::FormState,
        notice::Alert,
        recent_login::{RecentLogin, RecentLoginState},
    },
    flow::ending::Ending,
    services::services,
    text::account::sessions as text,
};

#[component]
pub fn Everywhere() -> impl IntoView {
    let services = services();
    let form = FormState::new();
    // The list above needs no recent login, so the confirmation is only shown when the button is used.
    let recent_login = RecentLoginState::on_demand();
    let log_out = move || {
        spawn_local(async move {
            match services.api.log_out_everywhere().await {
                Ok(response) => {
                    services.session.logged_out();
                    services.leave(&response.next, Ending::LoggedOutEverywhere);
                }
                Err(problem) => recent_login.show(problem, form, &[]),
            }
        });
    };
    view! {
        <section class="stack stack--wide part" aria-labelledby="everywhere">
            <h2 id="everywhere">{text::EVERYWHERE}</h2>
            <p>{text::EVERYWHERE_LEAD}</p>
            <RecentLogin state=recent_login>
                <Alert problem=form.problem() />
                <ConfirmButton
                    label=text::EVERYWHERE
                    question=text::CONFIRM_EVERYWHERE
                    keep=text::KEEP
                    form
                    on_confirm=log_out
                />
            </RecentLogin>
        </section>
    }
}
