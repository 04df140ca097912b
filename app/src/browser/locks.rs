//! Locks that all tabs of this browser share (Web Locks API).

use js_sys::{Array, Function, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    // `web-sys` marks its own binding as unstable.
    type LockManager;
    #[wasm_bindgen(method)]
    fn request(this: &LockManager, name: &str, callback: &JsValue) -> Promise;
}

/// A lock that this tab has. Dropping it releases the lock, and so does closing the tab.
pub struct Lock {
    /// Ends the promise for which the browser keeps the lock.
    release: Option<Function>,
}

impl Lock {
    /// Waits until no other tab has the lock. Where the browser has no locks, there is nothing to wait for.
    pub async fn acquire(name: &str) -> Self {
        let locks = Reflect::get(&window().navigator(), &"locks".into());
        let Some(locks) = locks.ok().filter(JsValue::is_object) else {
            return Self { release: None };
        };
        let (granted, grant) = promise();
        let (released, release) = promise();
        let callback = Closure::once_into_js(move || {
            resolve(grant.as_ref());
            released
        });
        let ended = locks
            .unchecked_into::<LockManager>()
            .request(name, &callback);
        // The request itself ends first only if the browser refuses it, which must not stop the login.
        let _ = JsFuture::from(Promise::race(&Array::of2(&granted, &ended))).await;
        Self { release }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        resolve(self.release.as_ref());
    }
}

/// Returns a promise and the function that resolves it.
fn promise() -> (Promise, Option<Function>) {
    let mut resolve = None;
    let promise = Promise::new(&mut |function, _| resolve = Some(function));
    (promise, resolve)
}

fn resolve(function: Option<&Function>) {
    if let Some(function) = function {
        // The function that resolves a promise does not throw.
        let _ = function.call0(&JsValue::UNDEFINED);
    }
}
