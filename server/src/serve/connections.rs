//! How many connections there may be, in all and of one client address, and which one is closed when there are too many:
//! the one that has waited for its client for the longest time. A request that the server is working on is never cut off.

mod activity;

use std::cmp::Reverse;
use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use ipnet::{IpNet, Ipv6Net};
use tokio::sync::Notify;

use self::activity::State;
use super::Limits;
use crate::metrics::Metrics;
pub(super) use activity::Activity;

/// The bits of an IPv6 address that identify a client: it can choose the others.
const IPV6_PREFIX: u8 = 64;

/// How long one connection may take to close before another one is asked to.
const ASK_ANOTHER: Duration = Duration::from_millis(100);

/// The open connections.
pub(super) struct Connections {
    max: usize,
    max_per_address: usize,
    shared: Vec<IpNet>,
    open: Mutex<Open>,
    /// A connection was closed, or a request has finished.
    changed: Notify,
    metrics: Metrics,
}

#[derive(Default)]
struct Open {
    next: u64,
    entries: HashMap<u64, Entry>,
}

struct Entry {
    /// The client's address or network; `None` for a peer with connections of many clients.
    network: Option<IpAddr>,
    activity: Arc<Activity>,
}

/// A place for one connection, until it is dropped.
pub(super) struct Place {
    pub(super) peer: IpAddr,
    pub(super) activity: Arc<Activity>,
    number: u64,
    connections: Arc<Connections>,
}

impl Connections {
    pub(super) fn new(limits: &Limits, metrics: Metrics) -> Self {
        Self {
            max: limits.max_connections,
            max_per_address: limits.max_per_address,
            shared: limits.shared.clone(),
            open: Mutex::default(),
            changed: Notify::new(),
            metrics,
        }
    }

    /// Returns a place for a connection. If there is none, the connection that has waited for its client for the longest
    /// time is closed: for a request, for the rest of one, or until a response is read. Those of addresses with many
    /// connections come first.
    ///
    /// Waits while the server is working on a request of every connection. Returns `None` if this is so for all that the
    /// address may have: others need not wait for it.
    pub(super) async fn admit(self: &Arc<Self>, peer: IpAddr) -> Option<Place> {
        let network = self.network(peer);
        if network.is_some() {
            let room = self.lock().make_room_for(network, self.max_per_address);
            match room {
                Room::Free => {}
                Room::Made => self.metrics.connection_displaced(),
                Room::None => {
                    self.metrics.connection_refused();
                    return None;
                }
            }
        }
        loop {
            let changed = self.changed.notified();
            {
                let mut open = self.lock();
                if open.entries.len() < self.max {
                    return Some(self.place(&mut open, peer, network));
                }
                if open.close_one(|_| true) {
                    self.metrics.connection_displaced();
                }
            }
            // A connection that was asked to close can begin a request instead.
            let _ = tokio::time::timeout(ASK_ANOTHER, changed).await;
        }
    }

    /// Returns a place without regard to the limits, for a connection that was established before a
    /// shutdown.
    pub(super) fn admit_last(self: &Arc<Self>, peer: IpAddr) -> Place {
        let network = self.network(peer);
        self.place(&mut self.lock(), peer, network)
    }

    fn place(self: &Arc<Self>, open: &mut Open, peer: IpAddr, network: Option<IpAddr>) -> Place {
        let (number, activity) = (open.next, Arc::new(Activity::new()));
        open.next += 1;
        let entry = Entry {
            network,
            activity: Arc::clone(&activity),
        };
        open.entries.insert(number, entry);
        self.metrics.connection_opened();
        Place {
            peer,
            activity,
            number,
            connections: Arc::clone(self),
        }
    }

    fn network(&self, peer: IpAddr) -> Option<IpAddr> {
        let peer = peer.to_canonical();
        if self.shared.iter().any(|network| network.contains(&peer)) {
            return None;
        }
        Some(match peer {
            IpAddr::V4(_) => peer,
            IpAddr::V6(address) => {
                Ipv6Net::new(address, IPV6_PREFIX).map_or(peer, |network| network.network().into())
            }
        })
    }

    /// Waits until no connection is open.
    pub(super) async fn none_left(&self) {
        loop {
            let changed = self.changed.notified();
            if self.lock().entries.is_empty() {
                return;
            }
            changed.await;
        }
    }

    fn lock(&self) -> MutexGuard<'_, Open> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether an address may have another connection.
enum Room {
    /// It has fewer than it may have.
    Free,
    /// One of its own was asked to close.
    Made,
    /// The server is working on a request of each.
    None,
}

impl Open {
    /// Returns whether an address may have another connection, after one of its own was asked to close if need be.
    fn make_room_for(&self, network: Option<IpAddr>, max: usize) -> Room {
        let mine = self
            .entries
            .values()
            .filter(|entry| entry.network == network);
        // A connection that was asked to close and has a request again stays open until its response is sent.
        let is_closing = |state: State| state.is_asked && state.waiting().is_some();
        let count = mine
            .filter(|entry| !is_closing(entry.activity.state()))
            .count();
        if count < max {
            Room::Free
        } else if self.close_one(|entry| entry.network == network) {
            Room::Made
        } else {
            Room::None
        }
    }

    /// Asks one of the connections that wait for their clients to close, and returns whether there is one.
    fn close_one(&self, may_close: impl Fn(&Entry) -> bool) -> bool {
        let mut counts: HashMap<IpAddr, usize> = HashMap::new();
        for network in self.entries.values().filter_map(|entry| entry.network) {
            *counts.entry(network).or_default() += 1;
        }
        let count = |entry: &Entry| {
            let network = entry.network.as_ref();
            network.and_then(|network| counts.get(network)).copied()
        };
        let waiting = self.entries.values().filter(|entry| may_close(entry));
        let waiting = waiting.filter_map(|entry| {
            let state = entry.activity.state();
            let since = state.waiting().filter(|_| !state.is_asked)?;
            let order = (count(entry), Reverse(since));
            Some((order, &entry.activity))
        });
        let chosen = waiting.max_by_key(|(order, _)| *order);
        if let Some((_, activity)) = chosen {
            activity.set(|state| state.is_asked = true);
        }
        chosen.is_some()
    }
}

impl Place {
    /// Marks the beginning of a request.
    pub(super) fn begin_request(self: &Arc<Self>) -> Request {
        let now = Instant::now();
        self.activity.set(|state| {
            state.has_request = true;
            state.begun_at = now;
        });
        Request(Arc::clone(self))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.connections.lock().entries.remove(&self.number);
        self.connections.changed.notify_waiters();
        self.connections.metrics.connection_closed();
    }
}

/// A request in progress, until it is dropped.
pub(super) struct Request(Arc<Place>);

impl Drop for Request {
    fn drop(&mut self) {
        let now = Instant::now();
        self.0.activity.set(|state| {
            state.has_request = false;
            state.is_reading = false;
            state.waits_since = now;
            state.heard_at = now;
        });
        self.0.connections.changed.notify_waiters();
    }
}

#[cfg(test)]
mod tests;
