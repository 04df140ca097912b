//! The browser's random number generator.

/// Returns 256 random bits, or `None` if the platform has no generator.
pub fn entropy() -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).ok()?;
    Some(bytes)
}
