#!/usr/bin/env python3
"""Writes vectors.json: logins with all intermediate values, computed with Python's integers.

The script shares no code with the crate. It implements the formulas from the specifications and first checks them
against published values. It is deterministic: it uses no clock and no random source.

    python3 vectors.py           writes vectors.json
    python3 vectors.py --check   fails if vectors.json differs from what this script writes
"""

import base64
import hashlib
import hmac
import json
import pathlib
import sys
from functools import cached_property

FILE = pathlib.Path(__file__).with_name("vectors.json")
INFO = b"Caldera Derived Key"


# --- The group: RFC 3526, section 5 defines N by a formula ----------------------------------------------------------


def pi(bits):
    """floor(pi * 2**bits), by Machin's formula."""
    unity = 1 << (bits + 64)

    def arctan_of_inverse(x):
        term = total = unity // x
        divisor, sign = 3, -1
        while term:
            term //= x * x
            total += sign * (term // divisor)
            divisor, sign = divisor + 2, -sign
        return total

    return (4 * (4 * arctan_of_inverse(5) - arctan_of_inverse(239))) >> 64


N = 2**3072 - 2**3008 - 1 + 2**64 * (pi(2942) + 1690314)
G = 2


# --- Cognito's variant of SRP ---------------------------------------------------------------------------------------


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def number(data):
    return int.from_bytes(data, "big")


def pad(value):
    """Two's complement in as few bytes as possible: one bit more than the number, rounded up to bytes."""
    return value.to_bytes(value.bit_length() // 8 + 1, "big")


def hkdf(salt, secret, info, length):
    """RFC 5869; one block is enough here."""
    assert length <= 32
    extracted = hmac.digest(salt, secret, "sha256")
    return hmac.digest(extracted, info + b"\x01", "sha256")[:length]


K = number(sha256(pad(N), pad(G)))


def password_exponent(salt, pool_name, user_id, password):
    identity = f"{pool_name}{user_id}:{password}".encode()
    return number(sha256(pad(salt), sha256(identity)))


class Login:
    """All values of one login, computed on first use."""

    def __init__(self, given):
        vars(self).update(given)

    @cached_property
    def x(self):
        return password_exponent(self.salt, self.pool_name, self.user_id, self.password)

    @cached_property
    def v(self):
        return pow(G, self.x, N)

    @cached_property
    def A(self):
        return pow(G, self.a, N)

    @cached_property
    def B(self):
        return (K * self.v + pow(G, self.b, N)) % N

    @cached_property
    def u(self):
        return number(sha256(pad(self.A), pad(self.B)))

    @cached_property
    def S(self):
        """Uses the server's formula; `check` compares it with the client's."""
        return pow(self.A * pow(self.v, self.u, N), self.b, N)

    def check(self):
        assert self.S == pow((self.B - K * self.v) % N, self.a + self.u * self.x, N), self.name

    @cached_property
    def K(self):
        return hkdf(pad(self.u), pad(self.S), INFO, 16)

    @cached_property
    def signature(self):
        user = f"{self.pool_name}{self.user_id}".encode()
        return hmac.digest(self.K, user + self.secret_block + self.timestamp.encode(), "sha256")


# --- Published values -----------------------------------------------------------------------------------------------


def check_published_values():
    """Checks the arithmetic against RFC 5054, and Cognito's derivations against another implementation."""
    published = json.loads(FILE.with_name("published.json").read_text())
    rfc = {name: int(value, 16) for name, value in published["rfc5054"].items() if name not in ("source", "I", "P")}
    identity = f"{published['rfc5054']['I']}:{published['rfc5054']['P']}".encode()

    def sha1(*parts):
        return number(hashlib.sha1(b"".join(parts)).digest())

    def full(value):  # PAD in RFC 5054, which pads to the length of N
        return value.to_bytes(128, "big")

    n, g, k, x = rfc["N"], rfc["g"], rfc["k"], rfc["x"]
    assert k == sha1(full(n), full(g))
    assert x == sha1(rfc["s"].to_bytes(16, "big"), hashlib.sha1(identity).digest())
    assert rfc["v"] == pow(g, x, n)
    assert rfc["A"] == pow(g, rfc["a"], n)
    assert rfc["B"] == (k * rfc["v"] + pow(g, rfc["b"], n)) % n
    assert rfc["u"] == sha1(full(rfc["A"]), full(rfc["B"]))
    assert rfc["S"] == pow((rfc["B"] - k * rfc["v"]) % n, rfc["a"] + rfc["u"] * x, n)

    soto = published["soto"]
    a, a_public, b_public = (int(soto[name], 16) for name in ("a", "A", "B"))
    x = password_exponent(int(soto["salt"], 16), soto["pool_name"], soto["user_id"], soto["password"])
    u = number(sha256(pad(a_public), pad(b_public)))
    secret = pow((b_public - K * pow(G, x, N)) % N, a + u * x, N)
    assert a_public == pow(G, a, N)
    assert hkdf(pad(u), pad(secret), INFO, 16).hex() == soto["K"]


# --- The cases ------------------------------------------------------------------------------------------------------


def draw(name, what, size):
    """Pseudorandom bytes that are the same in every run."""
    return hashlib.shake_256(f"{name}/{what}".encode()).digest(size)


def case(name, **given):
    return {
        "name": name,
        "pool_name": "Ab3dEfGhI",
        "user_id": "6f1c2a4e-0d5b-4c8e-9a37-52b1f0c7d9e8",
        "password": "correct horse battery staple",
        "salt": number(draw(name, "salt", 16)) | 1 << 120,
        "a": number(draw(name, "a", 32)),
        "b": number(draw(name, "b", 32)),
        "secret_block": draw(name, "secret block", 96),
        "timestamp": "Tue Mar 3 09:05:07 UTC 2026",
        **given,
    }


def search(name, drawn, wanted):
    """The first case whose values satisfy `wanted`, with a new `drawn` ("a", "b" or "salt") for each attempt."""
    for attempt in range(10_000):
        size = 16 if drawn == "salt" else 32
        found = case(name, **{drawn: number(draw(name, f"{drawn} {attempt}", size))})
        if wanted(Login(found)):
            return found
    raise AssertionError(f"no case found for {name}")


def byte_length(value):
    return (value.bit_length() + 7) // 8


def top_bit(value, size):
    return byte_length(value) == size and value.bit_length() == 8 * size


def shorter(value, size):
    return byte_length(value) < size


def odd(value):
    return len(f"{value:x}") % 2 == 1


def cases():
    yield case("a plain login")
    yield case("an e-mail address as the user id", user_id="ada@example.com")
    yield case("a password beyond ASCII", password="Pässwörd 密码 🔑 e\u0301")
    yield case("a user id beyond ASCII", user_id="žofie")
    yield case("an empty password", password="")
    yield case("a password with spaces at both ends and a colon", password=" a:b ")
    yield case("a password of 256 characters", password="0123456789abcdef" * 16)
    yield case("a two-digit day", timestamp="Sat Nov 28 23:59:59 UTC 2026")
    yield case("an empty secret block", secret_block=b"")
    yield case("a salt with its high bit set", salt=number(draw("high", "salt", 16)) | 1 << 127)
    yield case("a salt of an odd number of digits", salt=number(draw("odd", "salt", 15)) | 1 << 114)
    yield case("a salt with leading zero bytes", salt=number(draw("short", "salt", 13)) | 1 << 100)
    yield case("a salt of one byte", salt=7)
    yield case("the smallest exponents", a=1, b=1)
    yield case("the largest exponents", a=2**256 - 1, b=2**256 - 1)
    yield case("exponents of few bits", a=2**255, b=2**128)
    yield search("A with its high bit set", "a", lambda r: top_bit(r.A, 384))
    yield search("A without its high bit", "a", lambda r: not top_bit(r.A, 384) and not shorter(r.A, 384))
    yield search("A with a leading zero byte", "a", lambda r: shorter(r.A, 384))
    yield search("A of an odd number of digits", "a", lambda r: odd(r.A))
    yield search("B with its high bit set", "b", lambda r: top_bit(r.B, 384))
    yield search("B with a leading zero byte", "b", lambda r: shorter(r.B, 384))
    yield search("B of an odd number of digits", "b", lambda r: odd(r.B))
    yield search("v with a leading zero byte", "salt", lambda r: shorter(r.v, 384))
    yield search("x with a leading zero byte", "salt", lambda r: shorter(r.x, 32))
    yield search("u with its high bit set", "b", lambda r: top_bit(r.u, 32))
    yield search("u with a leading zero byte", "b", lambda r: shorter(r.u, 32))
    yield search("S with its high bit set", "b", lambda r: top_bit(r.S, 384))
    yield search("S with a leading zero byte", "b", lambda r: shorter(r.S, 384))
    yield search("K with a leading zero byte", "b", lambda r: r.K[0] == 0)


def whole_bytes(value):
    return value.to_bytes(max(1, byte_length(value)), "big").hex()


def vector(given):
    """A case with all values, for JSON: numbers in lower-case hexadecimal, in whole bytes."""
    login = Login(given)
    login.check()
    return {
        "name": login.name,
        "pool_name": login.pool_name,
        "user_id": login.user_id,
        "password": login.password,
        "secret_block": base64.b64encode(login.secret_block).decode(),
        "timestamp": login.timestamp,
        "a": login.a.to_bytes(32, "big").hex(),
        "b": login.b.to_bytes(32, "big").hex(),
        "salt": whole_bytes(login.salt),
        "v": whole_bytes(login.v),
        "A": whole_bytes(login.A),
        "B": whole_bytes(login.B),
        "x": login.x.to_bytes(32, "big").hex(),
        "u": login.u.to_bytes(32, "big").hex(),
        "S": whole_bytes(login.S),
        "K": login.K.hex(),
        "signature": base64.b64encode(login.signature).decode(),
    }


def document():
    vectors = [vector(given) for given in cases()]
    return json.dumps({"N": f"{N:x}", "k": f"{K:x}", "vectors": vectors}, indent=1, ensure_ascii=False) + "\n"


def main():
    check_published_values()
    written = document()
    if sys.argv[1:] != ["--check"]:
        FILE.write_text(written)
        return
    if FILE.read_text() != written:
        sys.exit("vectors.json differs from what vectors.py writes")
    print(f"vectors.json is up to date: {written.count('timestamp')} logins")


if __name__ == "__main__":
    main()
