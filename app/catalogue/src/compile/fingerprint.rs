//! A short text that identifies the messages of the program, their order and their arguments.

use super::Definition;

/// Returns eight digits (FNV-1a, 32 bits). Two versions that have the same by accident would show wrong texts in tabs that
/// stayed open, until they are reloaded.
pub(super) fn of(definitions: &[Definition]) -> String {
    let mut hash: u32 = 0x811c_9dc5;
    for definition in definitions {
        let names = definition
            .parameters
            .iter()
            .map(|parameter| &parameter.name);
        for text in [&definition.key].into_iter().chain(names) {
            for byte in text.bytes().chain([b' ']) {
                hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
            }
        }
        hash = (hash ^ definition.part as u32).wrapping_mul(0x0100_0193);
    }
    format!("{hash:08x}")
}
