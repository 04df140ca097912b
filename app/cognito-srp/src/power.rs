//! Exponentiation modulo N.
//!
//! Exponents are secret: neither the steps nor the memory accesses depend on them.

#[cfg(feature = "client")]
use crypto_bigint::U512;
use crypto_bigint::{Choice, CtAssign, U256, Uint};
use zeroize::Zeroizing;

use crate::group::{Element, multiply};

/// The number of exponent bits that [`pow`] processes at a time.
const WINDOW: u32 = 4;

/// g ^ exponent. Since g is 2, multiplying by g is doubling, which costs almost nothing compared to squaring. The doubled
/// value is always computed, and selected without a branch.
pub(crate) fn g_pow(exponent: &U256) -> Zeroizing<Element> {
    let mut power = Zeroizing::new(Element::ONE);
    for index in (0..U256::BITS).rev() {
        *power = multiply(&power, &power);
        // `vartime` refers to the index, which is not secret.
        let bit = Choice::from_u8_lsb(u8::from(exponent.bit_vartime(index)));
        let doubled = power.double();
        power.ct_assign(&doubled, bit);
    }
    power
}

/// base ^ (addend + left * right). The sum of a 256-bit number and the product of two always fits into 512 bits.
#[cfg(feature = "client")]
pub(crate) fn pow_of_sum(
    base: &Element,
    addend: &U256,
    left: &U256,
    right: &U256,
) -> Zeroizing<Element> {
    let product: Zeroizing<U512> = Zeroizing::new(left.concatenating_mul(right));
    let addend: Zeroizing<U512> = Zeroizing::new(addend.resize());
    pow(base, &Zeroizing::new(product.wrapping_add(&addend)))
}

/// base ^ exponent, with a fixed window of four bits: the steps and the memory accesses are the same for every exponent of
/// a given size.
///
/// crypto-bigint's own exponentiation is not used for two reasons: it does not wipe its table of powers, and its
/// multiplication is inlined into the loop (see [`multiply`]).
pub(crate) fn pow<const LIMBS: usize>(
    base: &Element,
    exponent: &Uint<LIMBS>,
) -> Zeroizing<Element> {
    let powers = powers(base);
    let mut power = Zeroizing::new(Element::ONE);
    for window in (0..Uint::<LIMBS>::BITS / WINDOW).rev() {
        for _ in 0..WINDOW {
            *power = multiply(&power, &power);
        }
        let factor = select(&powers, window_value(exponent, window));
        *power = multiply(&power, &factor);
    }
    power
}

/// base ^ 0 to base ^ 15.
fn powers(base: &Element) -> Zeroizing<[Element; 1 << WINDOW]> {
    let mut powers = Zeroizing::new([Element::ONE; 1 << WINDOW]);
    for index in 1..powers.len() {
        powers[index] = multiply(&powers[index - 1], base);
    }
    powers
}

/// Returns the bits `WINDOW * window` to `WINDOW * window + 3`. `vartime` refers to their index, which is not secret.
fn window_value<const LIMBS: usize>(exponent: &Uint<LIMBS>, window: u32) -> u8 {
    let bit = |index| u8::from(exponent.bit_vartime(WINDOW * window + index)) << index;
    (0..WINDOW).fold(0, |value, index| value | bit(index))
}

/// Returns `powers[wanted]`. Reads every entry, so that neither timing nor the cache reveals which one was wanted.
fn select(powers: &[Element; 1 << WINDOW], wanted: u8) -> Zeroizing<Element> {
    let mut selected = Zeroizing::new(Element::ONE);
    for (index, power) in (0_u8..).zip(powers) {
        selected.ct_assign(power, Choice::from_u8_eq(index, wanted));
    }
    selected
}

#[cfg(test)]
mod tests;
