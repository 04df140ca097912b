//! The sessions that the pool lists.

use leptos::{prelude::*, task::spawn_local};
use wire::account::sessions::{EndPoolSessionRequest, PoolSession};

use super::State;
use crate::{
    components::{
        confirm_button::ConfirmButton,
        time::{Now, Time},
    },
    text::account::sessions as text,
};

#[component]
pub fn AtPool(state: State, sessions: Vec<PoolSession>, now: Now) -> impl IntoView {
    let is_empty = sessions.is_empty();
    let item = |session: PoolSession| view! { <Item state session now /> };
    view! {
        <section class="stack stack--wide part" aria-labelledby="at-pool">
            <h2 id="at-pool">{text::AT_POOL}</h2>
            <p class="hint">{text::AT_POOL_LEAD}</p>
            {is_empty.then(|| view! { <p>{text::AT_POOL_NONE}</p> })}
            <ul class="items">{sessions.into_iter().map(item).collect_view()}</ul>
        </section>
    }
}

#[component]
fn Item(state: State, session: PoolSession, now: Now) -> impl IntoView {
    let device = StoredValue::new(text::device(&session.device));
    let id = StoredValue::new(session.id);
    let end = move || {
        view! {
            <div class="actions">
                <ConfirmButton
                    label=text::END
                    about=device.get_value()
                    question=text::confirm_end(device.get_value())
                    keep=text::KEEP
                    form=state.form
                    on_confirm=move || end_at_pool(state, id.get_value())
                />
            </div>
        }
    };
    view! {
        <li>
            <div class="state">
                <h3>{device.get_value()}</h3>
                {session
                    .is_current
                    .then(|| view! { <span class="badge badge--good">{text::THIS_SESSION}</span> })}
            </div>
            <dl class="facts">
                <dt>{text::STARTED}</dt>
                <dd>
                    <Time seconds=session.created_at now />
                </dd>
                {session
                    .last_seen_at
                    .map(|seconds| {
                        view! {
                            <dt>{text::LAST_USED}</dt>
                            <dd>
                                <Time seconds now />
                            </dd>
                        }
                    })}
            </dl>
            {move || (!session.is_current && state.can_change()).then(end)}
        </li>
    }
}

fn end_at_pool(state: State, id: String) {
    spawn_local(async move {
        let request = EndPoolSessionRequest { id };
        let list = state.api.end_session_at_pool(&request).await;
        state.finish(list, text::ENDED);
    });
}
