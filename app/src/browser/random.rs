//! Randomness, from the browser's generator.

/// 256 random bits, or nothing where the platform has no generator: then there can be no proof either.
pub fn entropy() -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).ok()?;
    Some(bytes)
}
