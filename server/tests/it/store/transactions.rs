//! Logins in progress are bounded in number.

use wire::{ProblemCode, path};

use crate::browser::proof;
use crate::world::{PASSWORD, StoreKind, World, both_stores};

both_stores!(too_many_logins_in_progress_evict_none_of_them);

/// How many logins may be in progress in all.
const TOTAL: i64 = 100_000;
const LOGIN_SECONDS: i64 = 600;

async fn too_many_logins_in_progress_evict_none_of_them(store: StoreKind) {
    let world = World::over(store).await;
    let email = world.account("ada").await;
    let (mut before, mut hosted) = (world.new_browser(), world.new_browser());
    let client = before.client();
    let started = before.start(&email, &client, false).await.challenge();
    let back = hosted.hosted_callback(&email, "/profile").await;
    let ends_at = world.now() + LOGIN_SECONDS;
    world.store.add_transactions(TOTAL - 2, ends_at).await;

    let mut late = world.new_browser();
    let refused = late.begin_hosted("/profile").await;
    let problem = refused.location_parameter("problem");
    assert_eq!(problem.as_deref(), Some("pool_busy"));
    let client_of_late = late.client();
    let refused = late.start(&email, &client_of_late, false).await;
    assert_eq!(refused.refusal(), (429, ProblemCode::PoolBusy));
    assert!(refused.header("retry-after").parse::<u32>().is_ok());

    let answer = proof(&started, &client, PASSWORD);
    assert_eq!(before.post(path::LOGIN_ANSWER, &answer).await.status, 200);
    assert_eq!(hosted.return_from_pool(&back).await.location(), "/profile");
    // Two have finished, so that there is room for two.
    assert_eq!(late.log_in(&email).await.status, 200);
}
