//! Where a hosted login ends: on a path of this application, chosen at the start and stored on the server.

use wire::page;

use crate::world::World;

/// Paths that some browser or parser resolves to another site, and paths that cause a redirect loop or point to data.
const HOSTILE: [&str; 40] = [
    "",
    "https://evil.example",
    "http://localhost:8080/profile",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\/evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/ /evil.example",
    "\t//evil.example",
    "/%09/evil.example",
    "/%2f%2fevil.example",
    "/%2F/evil.example",
    "/%5cevil.example",
    "/%255cevil.example",
    "/./\\evil.example",
    "/.//evil.example",
    "/..//evil.example",
    "/./../../\\evil.example",
    "/%2e%2e//evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "profile",
    "evil.example",
    "@evil.example",
    "?next=//evil.example",
    "#//evil.example",
    "/profile\r\nSet-Cookie: a=b",
    "/profile%0d%0aSet-Cookie:%20a=b",
    "/\u{0}",
    "/%00",
    "/api/profile",
    "/API/session",
    "/auth/login",
    "/auth/callback?code=a",
    "/login",
    "/login/?return_to=/login",
    "/.well-known/change-password",
];

#[tokio::test]
async fn hostile_return_paths_become_the_default() {
    let world = World::new().await;
    let email = world.account("ada").await;
    // One browser: after the first login the pool has a session and redirects back at once.
    let mut browser = world.new_browser();
    let long = format!("/{}", "a".repeat(4096));
    for hostile in HOSTILE.into_iter().chain([long.as_str()]) {
        let answer = browser.hosted_log_in(&email, hostile).await;
        assert_eq!(
            (answer.status.as_u16(), answer.location()),
            (303, page::APPS),
            "{hostile:?}"
        );
        assert_eq!(
            answer.header("set-cookie").matches("a=b").count(),
            0,
            "{hostile:?}"
        );
    }
}

#[tokio::test]
async fn paths_of_this_application_are_kept() {
    let world = World::new().await;
    let email = world.account("ada").await;
    let mut browser = world.new_browser();
    for path in [
        "/",
        "/privacy",
        "/profile?tab=access&x=1",
        "/confirm?email=a%40b.c",
    ] {
        assert_eq!(browser.hosted_log_in(&email, path).await.location(), path);
    }
}

#[tokio::test]
async fn the_callback_cannot_choose_another_path() {
    let world = World::new().await;
    let email = world.account("ada").await;
    let mut browser = world.new_browser();
    let back = browser.hosted_callback(&email, "/privacy").await;
    let answer = browser
        .return_from_pool(&format!(
            "{back}&return_to=/profile&redirect=//evil.example"
        ))
        .await;
    assert_eq!(answer.location(), "/privacy");
}

#[tokio::test]
async fn the_return_path_is_not_sent_to_the_pool() {
    let world = World::new().await;
    let started = world
        .new_browser()
        .begin_hosted("/profile?secret=canary")
        .await;
    assert!(!started.location().contains("canary"));
}

#[tokio::test]
async fn a_repeated_return_path_is_ignored() {
    let world = World::new().await;
    let email = world.account("ada").await;
    let mut browser = world.new_browser();
    let started = browser
        .visit("/auth/login?return_to=/privacy&return_to=/register")
        .await;
    let back = browser.pages.log_in(started.location(), &email).await;
    assert_eq!(browser.return_from_pool(&back).await.location(), page::APPS);
}
