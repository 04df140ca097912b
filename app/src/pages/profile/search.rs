//! The search for claims, and the filter by what the other token contains.

use leptos::{ev, prelude::*};

use crate::{
    browser::{input, storage::Area},
    flow::claims::search::{Filter, Search},
    text::profile,
};

/// `localStorage`: set if the key "/" is off.
const SHORTCUT_KEY: &str = "poolgate.search_shortcut";
/// The id of the search.
const ID: &str = "search";

/// What the user is looking for.
#[derive(Clone, Copy)]
pub struct SearchState {
    text: RwSignal<String>,
    filter: RwSignal<Filter>,
    search: Memo<Search>,
}

impl SearchState {
    pub fn new() -> Self {
        let (text, filter) = (RwSignal::new(String::new()), RwSignal::new(Filter::All));
        Self {
            text,
            filter,
            search: Memo::new(move |_| Search::new(&text.read(), filter.get())),
        }
    }

    pub fn get(self) -> Search {
        self.search.get()
    }

    fn clear(self) {
        self.text.set(String::new());
        self.filter.set(Filter::All);
    }
}

#[component]
pub fn ClaimSearch(search: SearchState) -> impl IntoView {
    let is_shortcut_on = RwSignal::new(Area::Local.get(SHORTCUT_KEY).is_none());
    focus_on_slash(is_shortcut_on);
    let clear_on_escape = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            search.clear();
        }
    };
    view! {
        <div class="search">
            <div class="field">
                <label for=ID>{profile::SEARCH}</label>
                <input
                    id=ID
                    type="search"
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    prop:value=move || search.text.get()
                    on:input:target=move |event| search.text.set(event.target().value())
                    on:keydown=clear_on_escape
                />
            </div>
            <fieldset class="switch">
                <legend>{profile::FILTER}</legend>
                <div>
                    {Filter::ALL
                        .map(|filter| view! { <FilterChoice search filter /> })
                        .into_iter()
                        .collect_view()}
                </div>
            </fieldset>
            <Shortcut is_on=is_shortcut_on />
        </div>
    }
}

#[component]
fn FilterChoice(search: SearchState, filter: Filter) -> impl IntoView {
    view! {
        <label>
            <input
                type="radio"
                name="filter"
                value=filter.as_str()
                prop:checked=move || search.filter.get() == filter
                on:change=move |_| search.filter.set(filter)
            />
            <span>{profile::filter(filter)}</span>
        </label>
    }
}

/// A shortcut of a single character must have a switch: speech input may trigger it by accident (WCAG 2.2, 2.1.4).
#[component]
fn Shortcut(is_on: RwSignal<bool>) -> impl IntoView {
    let toggle = move |_| {
        is_on.update(|is_on| *is_on ^= true);
        if is_on.get_untracked() {
            Area::Local.take(SHORTCUT_KEY);
        } else {
            Area::Local.set(SHORTCUT_KEY, "off");
        }
    };
    view! {
        <p class="check shortcut">
            <input
                id="shortcut"
                type="checkbox"
                prop:checked=move || is_on.get()
                on:change=toggle
            />
            <label for="shortcut">{profile::SHORTCUT}</label>
        </p>
    }
}

/// Moves the focus to the search when the user presses "/" anywhere but in a text field.
fn focus_on_slash(is_on: RwSignal<bool>) {
    let handle = window_event_listener(ev::keydown, move |event| {
        let has_modifier = event.ctrl_key() || event.meta_key() || event.alt_key();
        if event.key() == "/" && !has_modifier && is_on.get_untracked() && !input::is_text(&event) {
            event.prevent_default();
            input::focus(ID);
        }
    });
    on_cleanup(move || handle.remove());
}
