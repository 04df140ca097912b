//! What tabs of this browser tell each other (`BroadcastChannel`). The message is one word; whoever hears it asks
//! the server, so that a forged one could do no more than cause a request.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{BroadcastChannel, MessageEvent};

use crate::flow::presence::Tidings;

/// The name of the channel.
const CHANNEL: &str = "poolgate";

/// This tab's end of the channel.
pub struct Tabs(BroadcastChannel);

impl Tabs {
    /// Opens the channel and listens for as long as the page lives; nothing where browsers have no channels.
    pub fn listen(hear: impl Fn(Tidings) + 'static) -> Option<Self> {
        let channel = BroadcastChannel::new(CHANNEL).ok()?;
        let listener = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let word = event.data().as_string();
            if let Some(tidings) = word.as_deref().and_then(Tidings::parse) {
                hear(tidings);
            }
        });
        channel.set_onmessage(Some(listener.as_ref().unchecked_ref()));
        // The channel lives as long as the page does, and so does its listener.
        listener.forget();
        Some(Self(channel))
    }

    /// Tells the other tabs.
    pub fn tell(&self, tidings: Tidings) {
        // A closed channel is the only reason to fail, and this one is never closed.
        let _ = self.0.post_message(&tidings.as_str().into());
    }
}
