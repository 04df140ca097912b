// Codes of an authenticator app (RFC 6238 with SHA-1, six digits and periods of 30 seconds, as Cognito expects).

import { createHmac } from "node:crypto";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const PERIOD_MS = 30_000;

/** The code for a key in base32. Spaces in the key are ignored. `periods` is how many periods from now it is valid. */
export function totp(key: string, periods = 0): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / PERIOD_MS) + periods));
  const digest = createHmac("sha1", decode(key)).update(counter).digest();
  const offset = digest[digest.length - 1]! & 0x0f;
  const number = digest.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 1_000_000).padStart(6, "0");
}

/** A code that is certainly wrong, now and in the periods around it. */
export function wrongTotp(key: string): string {
  const valid = [-2, -1, 0, 1, 2].map((periods) => totp(key, periods));
  const candidates = Array.from({ length: 6 }, (_, digit) => String(digit).repeat(6));
  return candidates.find((code) => !valid.includes(code))!;
}

function decode(key: string): Buffer {
  const letters = [...key.replace(/[\s=]/g, "").toUpperCase()];
  const bits = letters.map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const bytes = bits.match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
}
