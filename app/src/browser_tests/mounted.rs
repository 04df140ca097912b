//! A component that is mounted in the document of the test.

use js_sys::Promise;
use leptos::{
    mount::{UnmountHandle, mount_to},
    prelude::*,
    tachys::view::any_view::AnyViewState,
};
use leptos_router::components::Router;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement};

use crate::services::Services;

/// The component disappears when this value is dropped.
pub struct Mounted {
    root: HtmlElement,
    handle: Option<UnmountHandle<AnyViewState>>,
}

impl Mounted {
    /// Mounts a view with every service, and waits until it is rendered.
    pub async fn new(view: impl FnOnce() -> AnyView + Send + 'static) -> Self {
        let root: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        document().body().unwrap().append_child(&root).unwrap();
        let handle = mount_to(root.clone(), move || {
            view! {
                <Router>
                    {
                        Services::provide(None);
                        view()
                    }
                </Router>
            }
            .into_any()
        });
        rendered().await;
        Self {
            root,
            handle: Some(handle),
        }
    }

    /// Returns the only element that matches a CSS selector.
    pub fn find<T: JsCast>(&self, selector: &str) -> T {
        let found = self.root.query_selector_all(selector).unwrap();
        assert_eq!(found.length(), 1, "{selector}");
        found.get(0).unwrap().unchecked_into()
    }

    /// Returns the text of the only element that matches a CSS selector.
    pub fn text(&self, selector: &str) -> String {
        self.find::<Element>(selector)
            .text_content()
            .unwrap_or_default()
    }

    /// Types into an input, as a user would.
    pub async fn type_into(&self, selector: &str, text: &str) {
        let input: HtmlInputElement = self.find(selector);
        input.set_value(text);
        input.dispatch_event(&Event::new("input").unwrap()).unwrap();
        rendered().await;
    }

    pub async fn click(&self, selector: &str) {
        self.find::<HtmlElement>(selector).click();
        rendered().await;
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        drop(self.handle.take());
        self.root.remove();
    }
}

/// Returns the id of the element that has the focus.
pub fn focused_id() -> String {
    let element = document().active_element();
    element.map(|element| element.id()).unwrap_or_default()
}

/// Waits until effects have run and the document is up to date: one task of the browser's event loop.
pub async fn rendered() {
    let promise = Promise::new(&mut |resolve, _| {
        window()
            .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 20)
            .unwrap();
    });
    JsFuture::from(promise).await.unwrap();
}
