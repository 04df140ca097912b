//! QR codes (ISO/IEC 18004) as SVG paths.

use std::fmt::Write as _;

use fast_qr::{ECL, QRBuilder};
use wire::login::QrCode;
use wire::{ProblemCode, Secret};

use crate::error::Error;

/// The quiet zone on each side, in modules (ISO/IEC 18004, section 6.3.8).
const QUIET_ZONE: usize = 4;

/// Returns the QR code of a text.
///
/// # Errors
/// The text is too long.
pub(super) fn qr_code(text: &Secret) -> Result<QrCode, Error> {
    let code = QRBuilder::new(text.expose())
        .ecl(ECL::M)
        .build()
        .map_err(|_| Error::caused_by(ProblemCode::Internal, "text is too long for a QR code"))?;
    let mut path = String::new();
    for row in 0..code.size {
        let dark = |column: usize| code[row][column].value();
        let mut column = 0;
        while column < code.size {
            let length = (column..code.size).take_while(|at| dark(*at)).count();
            if length > 0 {
                let (x, y) = (column + QUIET_ZONE, row + QUIET_ZONE);
                // Cannot fail: a String grows.
                let _ = write!(path, "M{x} {y}h{length}v1h-{length}z");
            }
            column += length + 1;
        }
    }
    Ok(QrCode {
        size: u32::try_from(code.size + 2 * QUIET_ZONE).unwrap_or(u32::MAX),
        path: path.into(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_three_finder_patterns_inside_the_quiet_zone() {
        let code = qr_code(&Secret::new("otpauth://totp/a:b?secret=ABC234&issuer=a")).unwrap();
        // The outer squares of the patterns are 7 modules wide (ISO/IEC 18004, section 6.3.3).
        let (near, far) = (QUIET_ZONE, code.size as usize - QUIET_ZONE - 7);
        for (x, y) in [(near, near), (far, near), (near, far)] {
            for row in [y, y + 6] {
                let top = format!("M{x} {row}h7v1h-7z");
                assert!(code.path.expose().contains(&top), "{top}");
            }
        }
        assert!(!code.path.expose().contains("M0 ") && !code.path.expose().contains(" 3h"));
    }

    #[test]
    fn a_text_that_is_too_long_is_an_error() {
        assert!(qr_code(&Secret::new("a".repeat(5000))).is_err());
    }
}
