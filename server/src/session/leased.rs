//! What a server gets that asks for the lease of a session.

/// The answer of the store to a server that asks for the lease of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leased {
    /// It has the lease, and nobody else was changing the session.
    Free,
    /// It has the lease. The lease of another owner ended before it was released: that owner crashed, or is cut off and may
    /// still be about to store tokens.
    TakenOver,
    /// Another owner has it.
    Held,
}
