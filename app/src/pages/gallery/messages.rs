//! Messages, waiting, and content.

use leptos::prelude::*;
use wire::ProblemCode;

use super::Part;
use crate::{
    api::problem,
    components::{
        loading::{Failed, Loading, Spinner},
        notice::{Alert, Notice, Tone},
        table::{Cell, Row, Table},
    },
    text::{frame, notice, privacy, session},
};

#[component]
pub fn Messages() -> impl IntoView {
    let alert = RwSignal::new(Some(problem(ProblemCode::LoginExpired)));
    view! {
        <Part name="Messages">
            <Notice tone=Tone::Info text=session::LOG_IN_TO_CONTINUE />
            <Notice tone=Tone::Good text=frame::LOGGED_OUT />
            <Notice tone=Tone::Bad text=notice::OUT_OF_DATE />
            <Alert problem=alert />
            <div class="notice notice--row">
                <p>{session::ENDED}</p>
                <button type="button" class="button">
                    {session::STAY_LOGGED_IN}
                </button>
            </div>
            <p class="state">
                <span class="badge">"Neutral"</span>
                <span class="badge badge--good">"Good"</span>
                <span class="badge badge--bad">"Bad"</span>
            </p>
            <ul class="chips">
                <li>"engineers"</li>
                <li>"admins"</li>
            </ul>
        </Part>
    }
}

#[component]
pub fn Waiting() -> impl IntoView {
    view! {
        <Part name="Waiting">
            <Loading />
            <p>
                <Spinner />
            </p>
            <Failed problem=problem(ProblemCode::PoolUnavailable) retry=|()| {} />
        </Part>
    }
}

#[component]
pub fn Content() -> impl IntoView {
    view! {
        <Part name="Content">
            <dl class="facts">
                <dt>"Name"</dt>
                <dd>"Ada Lovelace"</dd>
                <dt>"Address"</dt>
                <dd>
                    <code>"ada@example.org"</code>
                </dd>
            </dl>
            <Table name=privacy::IN_BROWSER columns=privacy::COLUMNS>
                <Row heading=|| "First">
                    <Cell>"Cell"</Cell>
                    <Cell>"Cell"</Cell>
                </Row>
                <Row heading=|| "Second">
                    <Cell>"Cell"</Cell>
                    <Cell>"A longer cell, to see how it wraps on a phone."</Cell>
                </Row>
            </Table>
        </Part>
    }
}
