//! Which connections are accepted and which are asked to close, without sockets.

use super::*;

fn connections(max: usize, max_per_address: usize) -> Arc<Connections> {
    Arc::new(Connections::new(
        &Limits {
            max_connections: max,
            max_per_address,
            shared: vec!["10.0.0.0/8".parse().unwrap()],
            ..Limits::default()
        },
        Metrics::default(),
    ))
}

fn is_asked_to_close(place: &Place) -> bool {
    place.activity.is_asked()
}

async fn admit(connections: &Arc<Connections>, peer: &str) -> Arc<Place> {
    let place = connections.admit(peer.parse().unwrap()).await;
    Arc::new(place.expect("there is a place"))
}

/// Starts to admit a connection for which there is no place yet.
fn admit_later(
    connections: &Arc<Connections>,
    peer: &str,
) -> tokio::task::JoinHandle<Option<Place>> {
    let (connections, peer) = (Arc::clone(connections), peer.parse().unwrap());
    tokio::spawn(async move { connections.admit(peer).await })
}

#[tokio::test]
async fn the_oldest_idle_connection_makes_room() {
    let connections = connections(3, 3);
    let busy = admit(&connections, "192.0.2.1").await;
    let request = busy.begin_request();
    let oldest = admit(&connections, "192.0.2.2").await;
    let newest = admit(&connections, "192.0.2.3").await;
    let next = admit_later(&connections, "192.0.2.4");
    tokio::task::yield_now().await;
    assert!(is_asked_to_close(&oldest));
    assert!(!is_asked_to_close(&newest) && !is_asked_to_close(&busy));
    assert!(!next.is_finished());
    drop(oldest);
    assert!(next.await.unwrap().is_some());
    drop(request);
}

#[tokio::test]
async fn an_address_with_many_connections_makes_room_for_others() {
    let connections = connections(3, 3);
    let single = admit(&connections, "192.0.2.1").await;
    // Two addresses of one /64 are one client.
    let first = admit(&connections, "2001:db8::1").await;
    let second = admit(&connections, "2001:db8::2").await;
    let next = admit_later(&connections, "192.0.2.4");
    tokio::task::yield_now().await;
    assert!(is_asked_to_close(&first));
    assert!(!is_asked_to_close(&single) && !is_asked_to_close(&second));
    drop(first);
    assert!(next.await.unwrap().is_some());
}

#[tokio::test]
async fn an_address_has_only_its_share() {
    let connections = connections(100, 2);
    let first = admit(&connections, "192.0.2.1").await;
    let mapped = admit(&connections, "::ffff:192.0.2.1").await;
    let next = admit(&connections, "192.0.2.1").await;
    assert!(is_asked_to_close(&first) && !is_asked_to_close(&mapped));
    let _requests = [mapped.begin_request(), next.begin_request()];
    assert!(
        connections
            .admit("192.0.2.1".parse().unwrap())
            .await
            .is_none()
    );
    // Others are not affected.
    admit(&connections, "192.0.2.2").await;
}

#[tokio::test]
async fn a_request_on_a_connection_that_was_asked_to_close_still_counts() {
    let connections = connections(100, 1);
    let asked = admit(&connections, "192.0.2.1").await;
    let next = admit(&connections, "192.0.2.1").await;
    assert!(is_asked_to_close(&asked));
    // What was on its way is answered.
    let _requests = [asked.begin_request(), next.begin_request()];
    let peer = "192.0.2.1".parse().unwrap();
    assert!(connections.admit(peer).await.is_none());
    asked.activity.set_reading(true);
    assert!(connections.admit(peer).await.is_none());
    next.activity.set_reading(true);
    assert!(connections.admit(peer).await.is_some());
    assert!(is_asked_to_close(&next));
}

#[tokio::test]
async fn the_client_that_keeps_the_server_waiting_for_the_longest_time_makes_room() {
    let connections = connections(3, 3);
    let mut places = Vec::new();
    for last in 1..=3 {
        places.push(admit(&connections, &format!("192.0.2.{last}")).await);
    }
    let _requests = [places[0].begin_request(), places[1].begin_request()];
    places[0].activity.set_reading(true);
    places[1].activity.set_writing(true);
    for expected in [2, 0, 1] {
        let next = admit_later(&connections, "192.0.2.4");
        tokio::task::yield_now().await;
        let asked: Vec<_> = places
            .iter()
            .map(|place| is_asked_to_close(place))
            .collect();
        assert!(asked[expected], "{expected}: {asked:?}");
        next.abort();
    }
}

#[tokio::test]
async fn proxies_share_the_connections_of_all_clients() {
    let connections = connections(100, 2);
    let mut places = Vec::new();
    for _ in 0..50 {
        places.push(admit(&connections, "10.0.0.1").await);
    }
    assert!(places.iter().all(|place| !is_asked_to_close(place)));
}

#[tokio::test]
async fn a_full_server_waits_for_the_end_of_a_request() {
    let connections = connections(1, 1);
    let busy = admit(&connections, "192.0.2.1").await;
    let request = busy.begin_request();
    let next = admit_later(&connections, "192.0.2.2");
    tokio::task::yield_now().await;
    assert!(!next.is_finished() && !is_asked_to_close(&busy));
    drop(request);
    tokio::task::yield_now().await;
    assert!(is_asked_to_close(&busy));
    drop(busy);
    assert!(next.await.unwrap().is_some());
}
