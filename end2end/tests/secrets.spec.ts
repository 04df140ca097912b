// Secrets never leave the server. All traffic is searched after every test (`world.ts`); these tests prove that the
// search finds what it looks for, and search places other than the traffic.

import { readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { DIST } from "../size.mjs";
import { expect, test } from "../world.ts";
import { encodings, leaks, secretsIn } from "../world/secrets.ts";
import type { Exchange } from "../world/traffic.ts";

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

test("the search finds every kind of leak and accepts what is allowed", () => {
  const app = "http://app.example";
  const secrets = { app, clientSecret: "the-client-secret", people: [{ email: "ada@example.org", password: "Correct-Horse-7" }] };
  const token = `eyJhbGciOiJSUzI1NiJ9.${Buffer.from('{"sub":"1234567"}').toString("base64url")}`;
  const exchange = (method: string, path: string, sent: string, received: string): Exchange => ({
    method,
    url: new URL(path, app),
    sent,
    status: 200,
    received,
    complete: true,
  });
  const leaking = [
    exchange("GET", "/api/session", "", token),
    exchange("GET", "/api/profile/tokens", "", token),
    exchange("POST", "http://other.example/api/profile/tokens", "", token),
    exchange("POST", "/api/profile", token, ""),
    exchange("GET", "/", "", "location: /?x=the-client-secret"),
    exchange("POST", "/api/profile/tokens", "", '{"refresh_token":"abcdefgh12345678"}'),
    exchange("POST", "/api/profile/tokens", "", '{"RefreshToken": "abcdefgh12345678"}'),
    exchange("POST", "/api/register", "", "Correct-Horse-7"),
    ...encodings("Correct-Horse-7").map((encoded) => exchange("POST", "/api/login", `x${encoded}y`, "")),
  ];
  for (const leak of leaking) {
    expect(leaks([leak], secrets), `${leak.method} ${leak.url.href} ${leak.sent} ${leak.received}`).toHaveLength(1);
  }
  const allowed = [
    exchange("POST", "/api/profile/tokens", "", token),
    exchange("POST", "/api/register", '{"password":"Correct-Horse-7"}', "{}"),
    exchange("POST", "http://pool.example/login", "password=Correct-Horse-7", ""),
    exchange("GET", "/privacy", "", "The refresh token stays on the server."),
  ];
  expect(leaks(allowed, secrets)).toEqual([]);
});

test("a password is found in base64 at every offset", () => {
  for (const prefix of ["", "a", "ab", "abc"]) {
    const hidden = Buffer.from(`${prefix}Correct-Horse-7 and more`).toString("base64");
    expect(encodings("Correct-Horse-7").some((encoded) => hidden.includes(encoded)), hidden).toBe(true);
  }
});

test("the search reads every response of the server", async ({ app, page, world }) => {
  const ada = world.stranger();
  await app.register(ada);
  await app.confirm(await world.pool.code(ada.email));
  await app.expectLoggedIn(ada);
  await app.showTokens.click();
  await expect(app.revealButtons).toHaveCount(2);
  await app.logout();
  await app.open("/login");
  await app.startHostedLogin();
  await world.hosted(page).login(ada);
  await app.expectLoggedIn(ada);
  await app.expectProfile();

  const exchanges = await world.traffic.exchanges();
  const paths = new Set(exchanges.map(({ url }) => url.pathname));
  const expected = ["/api/register", "/api/confirm", "/api/login", "/api/login/answer", "/api/profile", "/api/profile/tokens", "/api/logout"];
  for (const path of [...expected, "/auth/login", "/auth/callback", "/oauth2/authorize"]) {
    expect([...paths], path).toContain(path);
  }
  const unread = exchanges.filter(({ complete, status }) => !complete && status !== 0);
  expect(unread.map(({ url }) => url.href)).toEqual([]);
  const tokens = exchanges.find(({ url }) => url.pathname === "/api/profile/tokens");
  expect(tokens?.received, "the tokens are in what the search reads").toMatch(/eyJ[\w-]{10,}\./);
});

test("the built page contains no secret", async ({ world }) => {
  const files = await filesBelow(DIST);
  expect(files.length).toBeGreaterThan(2);
  for (const file of files) {
    const text = (await readFile(file)).toString("latin1");
    expect(secretsIn(text, { clientSecret: world.pool.clientSecret, people: [] }), file).toEqual([]);
    expect(text.includes(world.pool.description.user_pool_id), `${file} contains the id of a pool`).toBe(false);
  }
});

test("the code and the new password of a reset are only in the request that sends them", async ({ app, page, world }) => {
  const ada = await world.member();
  const next = world.stranger().password;
  await app.requestReset(ada.email);
  const code = await world.pool.code(ada.email);
  await app.resetPassword(code, next);
  await expect(app.main).toContainText("Your password was changed. Log in.");
  const afterReset = await page.evaluate(() => JSON.stringify([location.href, history.state, { ...localStorage }, { ...sessionStorage }]));
  await app.password.fill(next);
  await app.loginButton.click();
  await app.expectLoggedIn(ada);

  // A code is short: inside a longer number it is a coincidence.
  const hasCode = (text: string) => new RegExp(`(?<!\\d)${code}(?!\\d)`).test(text);
  const isIn = (text: string) => hasCode(text) || encodings(next).some((encoded) => text.includes(encoded));
  const exchanges = await world.traffic.exchanges();
  const sent = exchanges.filter((exchange) => isIn(exchange.sent));
  expect(sent.map(({ method, url }) => `${method} ${url.pathname}`)).toEqual(["POST /api/reset-password"]);
  const [{ sent: request } = { sent: "" }] = sent;
  expect(hasCode(request) && request.includes(next), "both are in what the search reads").toBe(true);
  expect(exchanges.filter((exchange) => isIn(exchange.received)).map(({ url }) => url.pathname)).toEqual([]);
  expect(isIn(afterReset), "in the address or the storage of the browser").toBe(false);
  expect(isIn(world.stack.log), "in the log").toBe(false);
  const stored = (await filesBelow(world.stack.data)).filter((file) => /poolgate\.db/.test(file));
  expect(stored.length).toBeGreaterThan(0);
  for (const file of stored) {
    expect(isIn(readFileSync(file).toString("latin1")), file).toBe(false);
  }
});

test("the session store contains no token or session id in clear text", async ({ app, page, world }) => {
  await app.login(await world.member());
  const response = page.waitForResponse((response) => response.url().endsWith("/api/profile/tokens"));
  await app.showTokens.click();
  const tokens = (await (await response).json()) as { id_token: string; access_token: string };
  const stored = (await filesBelow(world.stack.data)).filter((file) => /poolgate\.db/.test(file));
  expect(stored.length).toBeGreaterThan(0);
  const [cookie] = (await page.context().cookies()).filter(({ httpOnly, name }) => httpOnly && name === "session");
  if (!cookie) throw new Error("there is no session cookie");
  for (const file of stored) {
    const text = readFileSync(file).toString("latin1");
    for (const secret of [tokens.id_token, tokens.access_token, cookie.value]) {
      expect(text.includes(secret.slice(0, 40)), `${file} contains ${secret.slice(0, 8)}...`).toBe(false);
    }
  }
});

test("scripts can read neither the session cookie nor a token or password from storage", async ({ app, page, world }) => {
  await app.login(await world.member());
  await app.expectProfile();
  expect(await page.evaluate(() => document.cookie)).toBe("");
  const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(stored).not.toMatch(/eyJ|token|password/i);
});
