//! The server's time. A device's clock may be wrong by hours, so that times left are counted from the server's
//! clock at its answer, and the device's clock only tells how long ago that was.

/// A pair of moments, seconds since 1970: the server's, and the device's when the answer arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ServerClock {
    server: i64,
    device: i64,
}

impl ServerClock {
    /// Takes the server's time from an answer that arrived when the device's clock said `device`.
    pub const fn new(server: i64, device: i64) -> Self {
        Self { server, device }
    }

    /// The server's time when the device's clock says `device`.
    pub const fn at(self, device: i64) -> i64 {
        self.server + (device - self.device)
    }
}

#[cfg(test)]
mod tests {
    use super::ServerClock;

    #[test]
    fn a_device_that_is_a_day_ahead_still_counts_from_the_server() {
        let clock = ServerClock::new(1_000, 1_000 + 86_400);
        assert_eq!(clock.at(1_000 + 86_400 + 30), 1_030);
    }
}
