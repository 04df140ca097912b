//! Navigation within the application.

use std::mem;

use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate, use_query_map},
    location::Location,
    params::ParamsMap,
};
use wire::{ReturnTo, path, query};

use crate::{browser::location, flow::address};

type Navigate = Box<dyn Fn(&str, NavigateOptions) + Send + Sync>;

#[derive(Clone, Copy)]
pub struct Navigation {
    inner: StoredValue<Inner>,
}

struct Inner {
    navigate: Navigate,
    location: Location,
    has_shown_page: bool,
}

impl Navigation {
    /// Must be called inside the router.
    pub fn new() -> Self {
        Self {
            inner: StoredValue::new(Inner {
                navigate: Box::new(use_navigate()),
                location: use_location(),
                has_shown_page: false,
            }),
        }
    }

    /// Goes to a path of the application.
    pub fn go(self, path: &str) {
        self.navigate(path, NavigateOptions::default());
    }

    /// Goes to a path of the application and replaces the current history entry. The way to an application behind the server is
    /// the only target that is no page of this one.
    pub fn replace(self, path: &str) {
        if path.starts_with(path::AUTH_APP) {
            return location::replace_with(path);
        }
        let options = NavigateOptions {
            replace: true,
            ..NavigateOptions::default()
        };
        self.navigate(path, options);
    }

    /// Changes the address of the current page without scrolling. It waits until the router has finished the navigation
    /// that is creating the page.
    pub fn replace_address(self, path: String) {
        let options = NavigateOptions {
            replace: true,
            scroll: false,
            ..NavigateOptions::default()
        };
        queue_microtask(move || self.navigate(&path, options));
    }

    /// Adds the email that was typed to the address of the current page, so that a reload and going back keep it.
    pub fn keep_email(self, email: &str) {
        let address = self.inner.with_value(|Inner { location, .. }| {
            let return_to = parameter(&location.query.read_untracked(), query::RETURN_TO);
            let return_to = ReturnTo::parse(&return_to);
            address::form(
                &location.pathname.read_untracked(),
                return_to.as_ref(),
                email,
            )
        });
        self.replace_address(address);
    }

    /// Returns whether a page was shown before this one, and remembers that this one is.
    pub fn is_later_page(self) -> bool {
        let mut before = true;
        self.inner
            .update_value(|inner| before = mem::replace(&mut inner.has_shown_page, true));
        before
    }

    fn navigate(self, path: &str, options: NavigateOptions) {
        self.inner
            .with_value(|inner| (inner.navigate)(path, options));
    }
}

/// Returns a query parameter of the current address; empty if it is absent.
pub fn query_parameter(name: &str) -> String {
    parameter(&use_query_map().read_untracked(), name)
}

fn parameter(query: &ParamsMap, name: &str) -> String {
    query.get_str(name).unwrap_or_default().to_owned()
}
