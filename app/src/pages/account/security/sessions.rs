//! The sessions of the user: on this server, at the pool if it lists them, and the end of all of them.

mod at_pool;
mod everywhere;

use leptos::{prelude::*, task::spawn_local};
use wire::{
    Problem,
    account::sessions::{EndSessionRequest, Sessions as List, UserSession},
};

use self::{at_pool::AtPool, everywhere::Everywhere};
use super::super::outcome::{Outcome, outcome};
use crate::{
    api::{Api, Remote},
    browser::clock,
    components::{
        confirm_button::ConfirmButton,
        form::FormState,
        loading::{Failed, Loading},
        notice::Alert,
        recent_login::{RecentLogin, RecentLoginState},
        time::{Now, Time},
    },
    services::services,
    text::{Message, account::sessions as text},
};

#[derive(Clone, Copy)]
struct State {
    list: RwSignal<Remote<List>>,
    form: FormState,
    recent_login: RecentLoginState,
    outcome: Outcome,
    api: Api,
}

#[component]
pub fn Sessions() -> impl IntoView {
    let state = State {
        list: RwSignal::new(Remote::Loading),
        form: FormState::new(),
        recent_login: RecentLoginState::new(),
        outcome: outcome(),
        api: services().api,
    };
    state.load();
    let ticking = clock::ticking();
    view! {
        <p class="lead">{text::LEAD}</p>
        {move || match state.list.get() {
            Remote::Loading => view! { <Loading /> }.into_any(),
            Remote::Failed(problem) => {
                view! { <Failed problem retry=move || state.load() /> }.into_any()
            }
            Remote::Ready(list) => {
                let now = Now::new(list.now, ticking);
                view! { <Loaded state list now /> }.into_any()
            }
        }}
        <RecentLogin state=state.recent_login>
            <Alert problem=state.form.problem() />
            <Everywhere state />
        </RecentLogin>
    }
}

#[component]
fn Loaded(state: State, list: List, now: Now) -> impl IntoView {
    let has_others = list.sessions.iter().any(|session| !session.is_current);
    let item = |session: UserSession| view! { <Session state session now /> };
    let end_others = move || {
        view! {
            <div class="actions">
                <ConfirmButton
                    label=text::END_OTHERS
                    question=text::CONFIRM_END_OTHERS
                    keep=text::KEEP
                    form=state.form
                    on_confirm=move || state.end_others()
                />
            </div>
        }
    };
    let at_pool = list.at_pool;
    view! {
        <ul class="items" aria-label=text::TITLE>
            {list.sessions.into_iter().map(item).collect_view()}
        </ul>
        {move || (has_others && state.can_change()).then(end_others)}
        {at_pool.map(|sessions| view! { <AtPool state sessions now /> })}
    }
}

#[component]
fn Session(state: State, session: UserSession, now: Now) -> impl IntoView {
    let device = StoredValue::new(text::device(&session.device));
    let handle = StoredValue::new(session.handle);
    let end = move || {
        view! {
            <div class="actions">
                <ConfirmButton
                    label=text::END
                    about=device.get_value()
                    question=text::confirm_end(device.get_value())
                    keep=text::KEEP
                    form=state.form
                    on_confirm=move || {
                        let handle = handle.get_value();
                        state.end(EndSessionRequest { handle });
                    }
                />
            </div>
        }
    };
    view! {
        <li>
            <div class="state">
                <h2>{device.get_value()}</h2>
                {session
                    .is_current
                    .then(|| view! { <span class="badge badge--good">{text::THIS_SESSION}</span> })}
            </div>
            <dl class="facts">
                {session
                    .address
                    .map(|address| {
                        view! {
                            <dt>{text::ADDRESS}</dt>
                            <dd>
                                <bdi>{address}</bdi>
                            </dd>
                        }
                    })}
                <dt>{text::METHOD}</dt>
                <dd>{text::method(session.login_mode)}</dd>
                <dt>{text::LOGGED_IN}</dt>
                <dd>
                    <Time seconds=session.logged_in_at now />
                </dd>
                <dt>{text::LAST_USED}</dt>
                <dd>
                    <Time seconds=session.last_seen_at now />
                </dd>
            </dl>
            {move || (!session.is_current && state.can_change()).then(end)}
        </li>
    }
}

impl State {
    /// Whether the buttons are shown: the login is recent.
    fn can_change(self) -> bool {
        !self.recent_login.is_needed()
    }

    fn load(self) {
        self.list.set(Remote::Loading);
        spawn_local(async move {
            let list = self.api.sessions().await;
            // Another section may be open by now.
            if !self.list.is_disposed() {
                self.list.set(list.into());
            }
        });
    }

    fn end(self, request: EndSessionRequest) {
        spawn_local(async move {
            let list = self.api.end_session(&request).await;
            self.finish(list, text::ENDED);
        });
    }

    fn end_others(self) {
        spawn_local(async move {
            let list = self.api.end_other_sessions().await;
            self.finish(list, text::OTHERS_ENDED);
        });
    }

    /// Shows the sessions that are left.
    fn finish(self, list: Result<List, Problem>, done: Message) {
        if self.list.is_disposed() {
            return;
        }
        match list {
            Ok(list) => {
                self.form.finish();
                self.list.set(Remote::Ready(list));
                self.outcome.show(done);
            }
            Err(problem) => self.recent_login.show(problem, self.form, &[]),
        }
    }
}
