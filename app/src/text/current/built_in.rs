//! The texts before a file is loaded: none in the browser. Tests have the English ones.

use catalogue::Node;

#[cfg(any(test, not(target_arch = "wasm32")))]
mod texts {
    use super::Node;

    pub fn first() -> Vec<Node> {
        parse(include_str!(concat!(env!("OUT_DIR"), "/first.json")))
    }

    pub fn rest() -> Vec<Node> {
        parse(include_str!(concat!(env!("OUT_DIR"), "/rest.json")))
    }

    fn parse(json: &str) -> Vec<Node> {
        serde_json::from_str(json).expect("the build wrote texts")
    }
}

#[cfg(not(any(test, not(target_arch = "wasm32"))))]
mod texts {
    use super::Node;

    pub const fn first() -> Vec<Node> {
        Vec::new()
    }

    pub const fn rest() -> Vec<Node> {
        Vec::new()
    }
}

pub use texts::{first, rest};
