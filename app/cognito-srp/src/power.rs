//! Powers modulo N: nearly all the time of a login is spent in this file.
//!
//! Every exponent in here is a secret: neither the steps nor the memory touched depend on it.

#[cfg(feature = "client")]
use crypto_bigint::U512;
use crypto_bigint::{Choice, CtAssign, U256, Uint};
use zeroize::Zeroizing;

use crate::group::Element;

/// How many bits of an exponent [`power`] takes at a time.
const WINDOW: u32 = 4;

/// g ^ exponent. Since g is 2, multiplying by it is a doubling, which costs next to nothing beside the squarings; the
/// doubling is always computed and kept or not without a branch.
pub(crate) fn g_to(exponent: &U256) -> Zeroizing<Element> {
    let mut power = Zeroizing::new(Element::ONE);
    for index in (0..U256::BITS).rev() {
        *power = multiply(&power, &power);
        // `vartime` is about the index, which is no secret.
        let bit = Choice::from_u8_lsb(u8::from(exponent.bit_vartime(index)));
        let doubled = power.double();
        power.ct_assign(&doubled, bit);
    }
    power
}

/// base ^ (addend + left * right), the client's exponent. Of three numbers below 2^256 it is below 2^512.
#[cfg(feature = "client")]
pub(crate) fn power_of_sum(
    base: &Element,
    addend: &U256,
    left: &U256,
    right: &U256,
) -> Zeroizing<Element> {
    let product: Zeroizing<U512> = Zeroizing::new(left.concatenating_mul(right));
    let addend: Zeroizing<U512> = Zeroizing::new(addend.resize());
    power(base, &Zeroizing::new(product.wrapping_add(&addend)))
}

/// base ^ exponent: four bits at a time, the same steps and the same memory for every exponent of that size.
///
/// crypto-bigint can do it too, and is not asked for two reasons: its table of powers of a secret is never wiped, and
/// its multiplication is inlined into the loop; see [`multiply`].
pub(crate) fn power<const LIMBS: usize>(
    base: &Element,
    exponent: &Uint<LIMBS>,
) -> Zeroizing<Element> {
    let powers = powers(base);
    let mut power = Zeroizing::new(Element::ONE);
    for window in (0..Uint::<LIMBS>::BITS / WINDOW).rev() {
        for _ in 0..WINDOW {
            *power = multiply(&power, &power);
        }
        let factor = pick(&powers, digit(exponent, window));
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

/// Bits `WINDOW * window` to `WINDOW * window + 3`. `vartime` is about the place, which is no secret.
fn digit<const LIMBS: usize>(exponent: &Uint<LIMBS>, window: u32) -> u8 {
    let bit = |index| u8::from(exponent.bit_vartime(WINDOW * window + index)) << index;
    (0..WINDOW).fold(0, |digit, index| digit | bit(index))
}

/// The power number `digit`, after a look at each: which one is taken shows neither in time nor in the cache.
fn pick(powers: &[Element; 1 << WINDOW], digit: u8) -> Zeroizing<Element> {
    let mut picked = Zeroizing::new(Element::ONE);
    for (index, power) in (0_u8..).zip(powers) {
        picked.ct_assign(power, Choice::from_u8_eq(index, digit));
    }
    picked
}

/// One multiplication: nearly all time is spent in here.
///
/// A function of its own, although compilers would rather inline it. A browser runs new code in a slow form and puts a
/// fast one in its place when it is called often, from the next call on. Inlined into a loop that is entered once, the
/// slow form would do the whole first login.
#[inline(never)]
pub(crate) fn multiply(left: &Element, right: &Element) -> Element {
    left.mul(right)
}
