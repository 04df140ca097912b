//! The server's time. A device's clock can be wrong by hours, so remaining times are counted from the server's clock
//! at its response; the device's clock is used only for the time since then.

/// The server's and the device's time when a response arrived, in seconds since 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ServerClock {
    server: i64,
    device: i64,
}

impl ServerClock {
    /// `server` is the time in the response, `device` the device's time when it arrived.
    pub const fn new(server: i64, device: i64) -> Self {
        Self { server, device }
    }

    /// Returns the server's time when the device's clock says `device`.
    pub const fn at(self, device: i64) -> i64 {
        self.server + (device - self.device)
    }
}

#[cfg(test)]
mod tests {
    use super::ServerClock;

    #[test]
    fn a_device_clock_that_is_a_day_ahead_does_not_change_the_server_time() {
        let clock = ServerClock::new(1_000, 1_000 + 86_400);
        assert_eq!(clock.at(1_000 + 86_400 + 30), 1_030);
    }
}
