//! The passkeys: those that the pool knows, a new one, and the removal of one.

use leptos::{prelude::*, task::spawn_local};
use wire::{
    Problem,
    account::{
        Account,
        passkeys::{AddPasskeyRequest, Passkey, Passkeys as List, RemovePasskeyRequest},
    },
};

use super::super::outcome::{Outcome, outcome};
use crate::{
    api::{Api, Remote},
    browser::{clock, webauthn},
    components::{
        confirm_button::ConfirmButton,
        form::{Form, FormState},
        loading::{Failed, Loading},
        notice::{Notice, Tone},
        recent_login::{RecentLogin, RecentLoginState},
        submit::Submit,
        time::{Now, Time},
        with_account::WithAccount,
    },
    services::services,
    text::{Message, account::passkeys as text},
};

#[component]
pub fn Passkeys() -> impl IntoView {
    let view = |account: Account| {
        if account.has_passkeys {
            view! { <Manage /> }.into_any()
        } else {
            view! { <Notice tone=Tone::Info text=text::NOT_OFFERED /> }.into_any()
        }
    };
    view! {
        <p class="lead">{text::LEAD}</p>
        <WithAccount view only_pool_users=true />
    }
}

#[derive(Clone, Copy)]
struct State {
    list: RwSignal<Remote<List>>,
    /// Why the browser created no passkey.
    refusal: RwSignal<Option<webauthn::Error>>,
    form: FormState,
    recent_login: RecentLoginState,
    outcome: Outcome,
    api: Api,
}

#[component]
fn Manage() -> impl IntoView {
    let state = State {
        list: RwSignal::new(Remote::Loading),
        refusal: RwSignal::new(None),
        form: FormState::new(),
        recent_login: RecentLoginState::new(),
        outcome: outcome(),
        api: services().api,
    };
    state.load();
    let ticking = clock::ticking();
    view! {
        {move || match state.list.get() {
            Remote::Loading => view! { <Loading /> }.into_any(),
            Remote::Failed(problem) => {
                view! { <Failed problem retry=move || state.load() /> }.into_any()
            }
            Remote::Ready(list) => {
                let now = Now::new(list.now, ticking);
                view! { <PasskeyList state passkeys=list.passkeys now /> }.into_any()
            }
        }}
        <RecentLogin state=state.recent_login>
            <div role="alert">
                {move || {
                    let text = text::creation_error(state.refusal.get()?);
                    Some(view! { <Notice tone=Tone::Bad text /> })
                }}
            </div>
            <Form state=state.form on_submit=move |_| state.add()>
                <Submit form=state.form label=text::ADD />
            </Form>
        </RecentLogin>
    }
}

#[component]
fn PasskeyList(state: State, passkeys: Vec<Passkey>, now: Now) -> impl IntoView {
    if passkeys.is_empty() {
        return view! { <p>{text::NONE}</p> }.into_any();
    }
    let item = |passkey: Passkey| view! { <Item state passkey now /> };
    view! {
        <ul class="items" aria-label=text::LIST>
            {passkeys.into_iter().map(item).collect_view()}
        </ul>
    }
    .into_any()
}

#[component]
fn Item(state: State, passkey: Passkey, now: Now) -> impl IntoView {
    let name = StoredValue::new(text::name(&passkey.name));
    let id = StoredValue::new(passkey.id);
    let remove = move || {
        view! {
            <div class="actions">
                <ConfirmButton
                    label=text::REMOVE
                    about=name.get_value()
                    question=text::confirm_removal(name.get_value())
                    keep=text::KEEP
                    form=state.form
                    on_confirm=move || state.remove(id.get_value())
                />
            </div>
        }
    };
    view! {
        <li>
            <h2>
                <bdi>{name.get_value()}</bdi>
            </h2>
            <p class="hint">{text::CREATED} " " <Time seconds=passkey.created_at now /></p>
            {move || (!state.recent_login.is_needed()).then(remove)}
        </li>
    }
}

impl State {
    fn load(self) {
        self.list.set(Remote::Loading);
        spawn_local(async move {
            let list = self.api.passkeys().await;
            // Another section may be open by now.
            if !self.list.is_disposed() {
                self.list.set(list.into());
            }
        });
    }

    fn add(self) {
        self.refusal.set(None);
        spawn_local(async move {
            match self.create().await {
                Ok(Ok(list)) => self.changed(list, text::ADDED),
                Ok(Err(refusal)) => {
                    self.form.finish();
                    self.refusal.set(Some(refusal));
                }
                Err(problem) => self.recent_login.show(problem, self.form, &[]),
            }
        });
    }

    /// Lets the browser create a passkey, and registers it.
    async fn create(self) -> Result<Result<List, webauthn::Error>, Problem> {
        let creation = self.api.start_passkey().await?;
        let credential = match webauthn::create(&creation.options).await {
            Ok(credential) => credential,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let request = AddPasskeyRequest { credential };
        self.api.add_passkey(&request).await.map(Ok)
    }

    fn remove(self, id: String) {
        self.refusal.set(None);
        spawn_local(async move {
            match self.api.remove_passkey(&RemovePasskeyRequest { id }).await {
                Ok(list) => self.changed(list, text::REMOVED),
                Err(problem) => self.recent_login.show(problem, self.form, &[]),
            }
        });
    }

    fn changed(self, list: List, done: Message) {
        if !self.list.is_disposed() {
            self.form.finish();
            self.list.set(Remote::Ready(list));
            self.outcome.show(done);
        }
    }
}
