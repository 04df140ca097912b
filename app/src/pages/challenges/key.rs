//! The key of an authenticator app as text, for users who cannot scan the QR code.

use leptos::{prelude::*, task::spawn_local};
use wire::Secret;

use super::state::ChallengeState;
use crate::{browser::clipboard, flow::challenge::grouped, text::challenge as text};

const ID: &str = "key";

#[component]
pub fn KeyField(state: ChallengeState, key: Secret) -> impl IntoView {
    let groups = grouped(key.expose());
    let key = StoredValue::new(key);
    view! {
        <div class="field">
            <label for=ID>{text::KEY}</label>
            // A text area, because the key does not fit on one line of a phone.
            <textarea
                id=ID
                rows="3"
                readonly
                spellcheck="false"
                autocomplete="off"
                dir="ltr"
                aria-describedby="key-hint"
                prop:value=groups
            ></textarea>
            <p class="hint" id="key-hint">
                {text::KEY_HINT}
            </p>
            <div class="actions">
                <button type="button" class="button" on:click=move |_| copy(state, key)>
                    {text::COPY_KEY}
                </button>
            </div>
        </div>
    }
}

fn copy(state: ChallengeState, key: StoredValue<Secret>) {
    spawn_local(async move {
        let key = key.get_value();
        let is_copied = clipboard::copy(key.expose()).await;
        let text = if is_copied {
            text::KEY_COPIED
        } else {
            text::KEY_NOT_COPIED
        };
        state.services().announcer.say(text);
    });
}
