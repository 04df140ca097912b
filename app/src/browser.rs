//! The doors to the browser: everything that only a browser can do, behind small functions, so that pages and rules
//! name what they want and not how the platform spells it. Nothing here decides anything.

pub mod clipboard;
pub mod clock;
pub mod failure;
pub mod input;
pub mod moment;
pub mod place;
pub mod random;
pub mod storage;
pub mod tabs;
