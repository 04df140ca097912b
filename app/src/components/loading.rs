//! While something is on its way, and when it did not come.

use wire::Problem;

use crate::{
    components::{
        link::button,
        notice::{Tone, notice},
    },
    text::{frame, problem},
    view::{El, el},
};

/// Something is on its way. It appears only after a moment: what comes at once does not flicker.
pub fn waiting() -> El {
    el("p")
        .class("waiting")
        .attr("role", "status")
        .child(spinner())
        .text(frame::LOADING)
}

/// Something did not come, and can be asked for again.
pub fn failed(refused: &Problem, retry: impl FnMut() + 'static) -> El {
    el("div")
        .class("stack")
        .attr("role", "alert")
        .child(notice(Tone::Bad, problem::sentence(refused)))
        .child(button(frame::TRY_AGAIN, retry))
}

/// Something turns.
pub fn spinner() -> El {
    el("span").class("spinner").attr("aria-hidden", "true")
}
