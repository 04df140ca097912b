//! Compression of what only this server knows: the page with its configuration, and replaced texts.

use std::io::{self, Write as _};
use std::path::PathBuf;

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use super::memory::MemoryFile;

/// Returns a text file in every encoding, under the names that the file service looks for.
pub(super) fn encodings(path: &str, text: &str) -> io::Result<[(PathBuf, MemoryFile); 3]> {
    let file = |extension: &str, bytes: Vec<u8>| {
        let path = PathBuf::from([path, extension].concat());
        (path, MemoryFile::new(bytes.into()))
    };
    Ok([
        file("", text.into()),
        file(".br", brotli(text)?),
        file(".gz", gzip(text)?),
    ])
}

fn brotli(text: &str) -> io::Result<Vec<u8>> {
    let parameters = BrotliEncoderParams {
        size_hint: text.len(),
        ..BrotliEncoderParams::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut text.as_bytes(), &mut compressed, &parameters)?;
    Ok(compressed)
}

fn gzip(text: &str) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(text.as_bytes())?;
    encoder.finish()
}
