//! The key of an authenticator app: as a QR code, as a link for an app on the same device, and as text.

use leptos::{prelude::*, task::spawn_local};
use wire::{Secret, login::QrCode};

use crate::{
    browser::clipboard,
    flow::challenge::grouped,
    services::services,
    text::{Message, authenticator as text},
};

const ID: &str = "key";
/// The side of the QR code, in pixels.
const QR_CODE_SIZE: u32 = 224;

#[component]
pub fn AuthenticatorKey(secret_code: Secret, uri: Secret, qr_code: QrCode) -> impl IntoView {
    let uri = StoredValue::new(uri);
    view! {
        <QrCodeImage qr_code />
        <p class="aside">
            <a href=uri.with_value(|uri| uri.expose().to_owned()) rel="external">
                {text::OPEN_APP}
            </a>
        </p>
        <KeyField key=secret_code />
    }
}

/// Dark on light in every color scheme: many apps do not read an inverted code.
#[component]
fn QrCodeImage(qr_code: QrCode) -> impl IntoView {
    let size = qr_code.size.to_string();
    view! {
        <svg
            role="img"
            aria-label=text::QR_CODE
            width=QR_CODE_SIZE
            height=QR_CODE_SIZE
            viewBox=["0 0 ", &size, " ", &size].concat()
            shape-rendering="crispEdges"
        >
            <path fill="#fff" d=["M0 0h", &size, "v", &size, "H0z"].concat() />
            <path fill="#000" d=qr_code.path.expose().to_owned() />
        </svg>
    }
}

/// The key as text, for users who cannot scan the QR code.
#[component]
fn KeyField(key: Secret) -> impl IntoView {
    let groups = grouped(key.expose());
    let key = StoredValue::new(key);
    view! {
        <div class="field">
            <label for=ID>{text::KEY}</label>
            // A text area, because the key does not fit on one line of a phone.
            <textarea
                id=ID
                rows="4"
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
                <CopyKey key />
            </div>
        </div>
    }
}

#[component]
fn CopyKey(key: StoredValue<Secret>) -> impl IntoView {
    let announcer = services().announcer;
    let result = RwSignal::new(None::<Message>);
    let copy = move |_| {
        let key = key.get_value();
        spawn_local(async move {
            let is_copied = clipboard::copy(key.expose()).await;
            let message = if is_copied {
                text::KEY_COPIED
            } else {
                text::KEY_NOT_COPIED
            };
            result.set(Some(message));
            announcer.say(message);
        });
    };
    view! {
        <button type="button" class="button" on:click=copy>
            {text::COPY_KEY}
        </button>
        <span class="hint">{move || result.get().map(Message::get)}</span>
    }
}
