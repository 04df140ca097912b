// Finds secrets in text that a browser sends or receives.

import type { Person } from "./pool.ts";
import type { Exchange } from "./traffic.ts";

/** The secrets of one test. */
export interface Secrets {
  /** The application's origin. */
  app: string;
  /** The secret of the confidential client. */
  clientSecret: string;
  /** The users whose passwords must not appear. */
  people: Person[];
}

const TOKEN = /eyJ[\w-]{10,}\.[\w-]{10,}/;
const REFRESH_TOKEN = /["']?(refresh_?token)["']?\s*[:=]\s*["']?[\w.-]{8,}/i;

/** Returns one sentence per leak. */
export function leaks(exchanges: Exchange[], secrets: Secrets): string[] {
  return exchanges.flatMap((exchange) => {
    const name = `${exchange.method} ${exchange.url.pathname}`;
    const received = secretsIn(exchange.received, secrets).filter((secret) => !isAllowedInResponse(exchange, secret, secrets));
    const sent = secretsIn(exchange.sent, secrets).filter((secret) => !isAllowedInRequest(exchange, secret, secrets));
    return [...received.map((secret) => `${secret} in the response to ${name}`), ...sent.map((secret) => `${secret} in ${name}`)];
  });
}

/** Returns the kinds of secrets that a text contains. */
export function secretsIn(text: string, { clientSecret, people }: Omit<Secrets, "app">): string[] {
  const found = [];
  if (text.includes(clientSecret)) found.push("the client secret");
  if (REFRESH_TOKEN.test(text)) found.push("a refresh token");
  if (TOKEN.test(text)) found.push("a token");
  if (people.some(({ password }) => encodings(password).some((encoded) => text.includes(encoded)))) found.push("a password");
  return found;
}

/** Only the response of the endpoint for raw tokens contains tokens. */
function isAllowedInResponse({ method, url }: Exchange, secret: string, { app }: Secrets): boolean {
  return secret === "a token" && url.origin === app && method === "POST" && url.pathname === "/api/profile/tokens";
}

/**
 * Registration and the choice of a new password send the password to the pool, by design; a change also sends the present
 * one, which `ChangePassword` needs. So does the first factor
 * `PASSWORD`, which only an administrator permits. Requests to the hosted pages do not reach the application.
 */
function isAllowedInRequest({ method, url, sent }: Exchange, secret: string, { app }: Secrets): boolean {
  const isNewPassword = url.pathname === "/api/login/answer" && sent.includes('"challenge":"new_password_required"');
  const isFirstFactor = url.pathname === "/api/login" && sent.includes('"challenge":"password"');
  const isAllowed = isNewPassword || isFirstFactor || ["/api/register", "/api/reset-password", "/api/account/password"].includes(url.pathname);
  return secret === "a password" && (url.origin !== app || (method === "POST" && isAllowed));
}

/** A text in plain form, in a URL, in a form, in JSON, in base64 at each of its three offsets, and in hexadecimal. */
export function encodings(text: string): string[] {
  const base64 = [0, 1, 2].map((offset) => {
    const encoded = Buffer.from("\0".repeat(offset) + text).toString("base64");
    return encoded.slice(offset === 0 ? 0 : 4, -4);
  });
  const form = new URLSearchParams({ "": text }).toString().slice(1);
  const hex = Buffer.from(text).toString("hex");
  return [text, encodeURIComponent(text), form, JSON.stringify(text).slice(1, -1), ...base64, hex, hex.toUpperCase()];
}
