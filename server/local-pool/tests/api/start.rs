//! Errors at startup.

use local_pool::{Error, Options};

use crate::world::World;

#[tokio::test]
async fn a_socket_reachable_from_other_machines_is_refused() {
    for listen in ["0.0.0.0:0", "[::]:0", "192.0.2.1:0"] {
        let options = Options {
            listen: listen.parse().unwrap(),
            ..Options::default()
        };
        let error = local_pool::start(options).await.unwrap_err();
        assert!(matches!(error, Error::NotLoopback(_)), "{listen}");
    }
}

#[tokio::test]
async fn the_error_names_a_busy_port() {
    let world = World::new().await;
    let options = Options {
        listen: world.pool.address(),
        ..Options::default()
    };
    let error = local_pool::start(options).await.unwrap_err();
    let expected = format!(
        "{} is in use by another program: stop it, or choose another port with --listen",
        world.pool.address()
    );
    assert_eq!(error.to_string(), expected);
}

#[tokio::test]
async fn the_error_names_a_malformed_url() {
    let start = |app_url: &str| {
        local_pool::start(Options {
            listen: "127.0.0.1:0".parse().unwrap(),
            app_url: app_url.to_owned(),
            ..Options::default()
        })
    };
    let error = start("http://localhost:8080/app").await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "app_url must look like http://localhost:8080, but is `http://localhost:8080/app`"
    );
    start("http://localhost:8080/").await.unwrap();
}
