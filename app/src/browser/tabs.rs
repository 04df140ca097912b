//! Messages between the tabs of this browser (`BroadcastChannel`). They carry no data: a tab that receives one asks the
//! server, so that a forged message can only cause a request.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{BroadcastChannel, MessageEvent};

/// The name of the channel.
const CHANNEL: &str = "poolgate";

/// This tab's end of the channel.
pub struct Tabs(BroadcastChannel);

impl Tabs {
    /// Opens the channel and calls `listener` for each message until the page is closed. Returns `None` if the browser
    /// has no channels.
    pub fn on_message(listener: impl Fn(&str) + 'static) -> Option<Self> {
        let channel = BroadcastChannel::new(CHANNEL).ok()?;
        let listener = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(message) = event.data().as_string() {
                listener(&message);
            }
        });
        channel.set_onmessage(Some(listener.as_ref().unchecked_ref()));
        // The channel stays open until the page is closed, so the listener is never dropped.
        listener.forget();
        Some(Self(channel))
    }

    /// Sends `message` to the other tabs.
    pub fn send(&self, message: &str) {
        // Fails only on a closed channel, and this one is never closed.
        let _ = self.0.post_message(&message.into());
    }
}
