// What must never be seen on its way to or from a browser.

import type { Person } from "./pool.ts";
import type { Exchange } from "./traffic.ts";

/** What to look for in the traffic of a test. */
export interface Secrets {
  /** The application's origin. */
  app: string;
  /** The secret of the confidential client. */
  clientSecret: string;
  /** Everybody who took part. */
  people: Person[];
}

const TOKEN = /eyJ[\w-]{10,}\.[\w-]{10,}/;
const REFRESH_TOKEN = /["']?(refresh_?token)["']?\s*[:=]\s*["']?[\w.-]{8,}/i;

/** Every leak, as a sentence; none when all is well. */
export function leaks(exchanges: Exchange[], secrets: Secrets): string[] {
  return exchanges.flatMap((exchange) => {
    const here = `${exchange.method} ${exchange.url.pathname}`;
    const answered = secretsIn(exchange.received, secrets).filter((what) => !mayAnswer(exchange, what, secrets));
    const asked = secretsIn(exchange.sent, secrets).filter((what) => !mayAsk(exchange, what, secrets));
    return [...answered.map((what) => `${what} in the answer to ${here}`), ...asked.map((what) => `${what} in ${here}`)];
  });
}

/** What kinds of secrets a text holds. */
export function secretsIn(text: string, { clientSecret, people }: Omit<Secrets, "app">): string[] {
  const found = [];
  if (text.includes(clientSecret)) found.push("the client secret");
  if (REFRESH_TOKEN.test(text)) found.push("a refresh token");
  if (TOKEN.test(text)) found.push("a token");
  if (people.some(({ password }) => spellings(password).some((spelling) => text.includes(spelling)))) found.push("a password");
  return found;
}

/** The only answer with tokens is the one that was asked for them. */
function mayAnswer({ method, url }: Exchange, what: string, { app }: Secrets): boolean {
  return what === "a token" && url.origin === app && method === "POST" && url.pathname === "/api/profile/tokens";
}

/** Registration hands the password to the pool, by design; the hosted pages are the pool's own and not looked at. */
function mayAsk({ method, url }: Exchange, what: string, { app }: Secrets): boolean {
  return what === "a password" && (url.origin !== app || (method === "POST" && url.pathname === "/api/register"));
}

/** A text as it may be hidden: plain, in a URL, in a form, in JSON, in base64 at any of its three offsets, in hexadecimal. */
export function spellings(text: string): string[] {
  const base64 = [0, 1, 2].map((offset) => {
    const encoded = Buffer.from("\0".repeat(offset) + text).toString("base64");
    return encoded.slice(offset === 0 ? 0 : 4, -4);
  });
  const form = new URLSearchParams({ "": text }).toString().slice(1);
  const hex = Buffer.from(text).toString("hex");
  return [text, encodeURIComponent(text), form, JSON.stringify(text).slice(1, -1), ...base64, hex, hex.toUpperCase()];
}
