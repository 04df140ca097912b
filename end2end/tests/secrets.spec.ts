// What must never leave the server. The traffic of every test is searched (`world.ts`); here it is made sure that the
// search finds what it looks for, and the places that are not traffic are searched too.

import { readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { DIST } from "../size.mjs";
import { expect, test } from "../world.ts";
import { leaks, secretsIn, spellings } from "../world/secrets.ts";
import type { Exchange } from "../world/traffic.ts";

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

test("the search finds each kind of leak, and lets pass what may be there", () => {
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
  const refused = [
    exchange("GET", "/api/session", "", token),
    exchange("GET", "/api/profile/tokens", "", token),
    exchange("POST", "http://other.example/api/profile/tokens", "", token),
    exchange("POST", "/api/profile", token, ""),
    exchange("GET", "/", "", "location: /?x=the-client-secret"),
    exchange("POST", "/api/profile/tokens", "", '{"refresh_token":"abcdefgh12345678"}'),
    exchange("POST", "/api/profile/tokens", "", '{"RefreshToken": "abcdefgh12345678"}'),
    exchange("POST", "/api/register", "", "Correct-Horse-7"),
    ...spellings("Correct-Horse-7").map((spelling) => exchange("POST", "/api/login", `x${spelling}y`, "")),
  ];
  for (const one of refused) {
    expect(leaks([one], secrets), `${one.method} ${one.url.href} ${one.sent} ${one.received}`).toHaveLength(1);
  }
  const allowed = [
    exchange("POST", "/api/profile/tokens", "", token),
    exchange("POST", "/api/register", '{"password":"Correct-Horse-7"}', "{}"),
    exchange("POST", "http://pool.example/login", "password=Correct-Horse-7", ""),
    exchange("GET", "/privacy", "", "The refresh token stays on the server."),
  ];
  expect(leaks(allowed, secrets)).toEqual([]);
});

test("base64 hides a password at no offset", () => {
  for (const prefix of ["", "a", "ab", "abc"]) {
    const hidden = Buffer.from(`${prefix}Correct-Horse-7 and more`).toString("base64");
    expect(spellings("Correct-Horse-7").some((spelling) => hidden.includes(spelling)), hidden).toBe(true);
  }
});

test("every answer of the server was read by the search", async ({ app, page, world }) => {
  const ada = world.stranger();
  await app.register(ada);
  await app.confirm(await world.pool.code(ada.email));
  await app.isLoggedIn(ada);
  await app.button("Show tokens").click();
  await expect(app.reveal).toHaveCount(2);
  await app.logout();
  await app.open("/login");
  await app.leaveForHostedLogin();
  await world.hosted(page).login(ada);
  await app.isLoggedIn(ada);

  const exchanges = await world.traffic.exchanges();
  const paths = new Set(exchanges.map(({ url }) => url.pathname));
  const expected = ["/api/register", "/api/confirm", "/api/login", "/api/login/answer", "/api/profile", "/api/profile/tokens", "/api/logout"];
  for (const path of [...expected, "/auth/login", "/auth/callback", "/oauth2/authorize"]) {
    expect([...paths], path).toContain(path);
  }
  const unread = exchanges.filter(({ complete, status }) => !complete && status !== 0);
  expect(unread.map(({ url }) => url.href)).toEqual([]);
  const tokens = exchanges.find(({ url }) => url.pathname === "/api/profile/tokens");
  expect(tokens?.received, "the search would see a token").toMatch(/eyJ[\w-]{10,}\./);
});

test("the built page holds no secret", async ({ world }) => {
  const files = await filesBelow(DIST);
  expect(files.length).toBeGreaterThan(2);
  for (const file of files) {
    const text = (await readFile(file)).toString("latin1");
    expect(secretsIn(text, { clientSecret: world.pool.clientSecret, people: [] }), file).toEqual([]);
    expect(text.includes(world.pool.description.user_pool_id), `${file} knows a pool`).toBe(false);
  }
});

test("the session store keeps no token in the clear", async ({ app, page, world }) => {
  await app.login(await world.member());
  const answered = page.waitForResponse((response) => response.url().endsWith("/api/profile/tokens"));
  await app.button("Show tokens").click();
  const tokens = (await (await answered).json()) as { id_token: string; access_token: string };
  const stored = (await filesBelow(world.stack.data)).filter((file) => /poolgate\.db/.test(file));
  expect(stored.length).toBeGreaterThan(0);
  const [cookie] = (await page.context().cookies()).filter(({ httpOnly, name }) => httpOnly && name === "session");
  if (!cookie) throw new Error("there is no session cookie");
  for (const file of stored) {
    const text = readFileSync(file).toString("latin1");
    for (const secret of [tokens.id_token, tokens.access_token, cookie.value]) {
      expect(text.includes(secret.slice(0, 40)), `${file} holds ${secret.slice(0, 8)}...`).toBe(false);
    }
  }
});

test("scripts cannot read the session cookie", async ({ app, page, world }) => {
  await app.login(await world.member());
  expect(await page.evaluate(() => document.cookie)).toBe("");
  const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(stored).not.toMatch(/eyJ|token|password/i);
});
