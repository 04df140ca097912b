// Who may open which application: by group, as long as they are in it.

import { App } from "../world/app.ts";
import type { Pool } from "../world/pool.ts";
import { totp } from "../world/totp.ts";
import { valueOf } from "./echo.ts";
import { FETCH, NAVIGATION, type Shown, Visitor } from "./visitor.ts";
import { createMember, createVisitor, expect, expectRefused, type Person, received, test } from "./world.ts";

test("who is in none of the groups reads who they are and what is missing, without a loop", async ({ site, visitor }) => {
  const ada = await visitor("visitors");
  const before = site.echo.requests;
  const { answer } = await ada.open(site.url("wiki", "/page"));
  expectRefused(answer, 403);
  expect(answer.body).toContain(ada.person.email);
  expect(answer.body).toContain("wiki");
  expect(answer.headers.get("content-type")?.[0]).toContain("text/html");
  expect(site.echo.requests).toBe(before);
});

test("any of the groups is enough, and an application for everybody needs none", async ({ site, visitor }) => {
  received((await (await visitor("admin")).open(site.url("wiki"))).answer);
  received((await (await visitor()).open(site.url("help"))).answer);
});

test("a group that looks similar is another group", async ({ site, visitor }) => {
  const ada = await visitor("Staff", "staff2", "sta", "staff.admin", "ops");
  expectRefused((await ada.open(site.url("wiki"))).answer, 403);
});

test("a group that is granted or taken away takes effect within GROUPS_MAX_AGE, without another login", async ({ site, visitor }) => {
  const ada = await visitor("staff");
  await ada.open(site.url("wiki"));
  const status = async () => (await ada.request(site.url("wiki"), { headers: FETCH })).status;
  expect(await status()).toBe(200);
  await site.pool.administer("AdminRemoveUserFromGroup", { Username: ada.person.email, GroupName: "staff" });
  await expect.poll(status, { message: "taken away" }).toBe(403);
  await site.pool.addToGroup(ada.person, "admin");
  await expect.poll(status, { message: "granted" }).toBe(200);
});

test("a person with 90 groups gets in, also with a token, and the answer stays short enough for every proxy", async ({ site }) => {
  const groups = Array.from({ length: 89 }, (_, at) => `department-with-quite-a-long-name-of-a-large-company-${String(at).padStart(3, "0")}`);
  const ada = await createVisitor(site, [...groups, "staff"]);
  const request = received((await ada.open(site.url("wiki"))).answer);
  expect(valueOf(request, "X-Poolgate-Groups")).toBe("staff");
  expect(valueOf(request, "X-Poolgate-Groups-Truncated")).toBe("1");
  // The ID token contains all of them: about 8 kB.
  const withToken = received((await ada.open(site.url("chat"))).answer);
  expect(valueOf(withToken, "X-Poolgate-App")).toBe("chat");
});

test("names of groups cannot forge a list: everything but plain characters is encoded", async ({ site, visitor }) => {
  const ada = await visitor("staff", "a,admin", "ö");
  const groups = valueOf(received((await ada.open(site.url("wiki"))).answer), "X-Poolgate-Groups")!.split(",");
  expect(groups.sort()).toEqual(["%C3%B6", "a%2Cadmin", "staff"]);
});

test("a second factor that the login did not have is asked for, and no fetch is redirected", async ({ site, visitor }) => {
  const ada = await visitor("ops");
  const before = site.echo.requests;
  const { url, answer } = await ada.open(site.url("graph", "/board"));
  expect(new URL(url).origin, `${url}: ${answer.body.slice(0, 200)}`).toBe(site.loginUrl);
  expectRefused(answer, 403);
  expectRefused(await ada.request(site.url("graph", "/board"), { headers: FETCH }), 401);
  expectRefused(await ada.request(site.url("graph", "/board"), { headers: NAVIGATION }), 302);
  expect(site.echo.requests).toBe(before);
});

test("who has a second factor reads why it is needed, enters its code on the hosted pages, and is in", async ({ site, visitor }) => {
  const ada = await visitor("ops");
  const key = await addApp(site.pool, ada.person);
  const explained = await ada.open(site.url("graph", "/board"));
  expectRefused(explained.answer, 403);
  expect(explained.answer.body).toContain("needs a login with a second factor");
  const password = await ada.open(again(explained));
  expect(new URL(password.url).origin, password.url).toBe(site.stack.poolUrl);
  const code = await ada.fillIn(password, ada.person);
  expect(code.answer.body).toContain("Enter your code");
  const { url, answer } = await ada.fillIn(code, { code: totp(key, 1) });
  received(answer);
  expect(url).toBe(site.url("graph", "/board"));
});

test("who is logged out enters password and code once, and is in", async ({ site, member }) => {
  const ada = await member("ops");
  const key = await addApp(site.pool, ada);
  const browser = new Visitor(site.loginUrl);
  const code = await browser.fillIn(await browser.open(site.url("graph")), ada);
  received((await browser.fillIn(code, { code: totp(key, 1) })).answer);
});

test("who has no second factor reads what is missing and how to get it, without a loop", async ({ site, member }) => {
  const eve = await member("ops");
  const browser = new Visitor(site.loginUrl);
  let explained = await browser.fillIn(await browser.open(site.url("graph")), eve);
  for (const attempt of ["first", "second"]) {
    expectRefused(explained.answer, 403);
    expect(explained.answer.body, attempt).toContain("Set up a second factor in your account");
    explained = await browser.fillIn(await browser.open(again(explained)), eve);
  }
});

test("an in-app login with a code opens the application, if users choose their first factor", async ({ ownSite, page }) => {
  const site = await ownSite({ AUTH_FLOW: "USER_AUTH" });
  const ada = await createMember(site, ["ops"]);
  const key = await addApp(site.pool, ada);
  await page.goto(site.url("graph"));
  await expect(page).toHaveURL((url) => url.origin === site.loginUrl && url.pathname === "/login");
  const app = new App(page);
  await app.submitLogin(ada);
  await app.submitCode(totp(key, 1));
  await expect(page).toHaveURL(site.url("graph"));
  await expect(page.getByRole("heading", { name: "Wiki" })).toBeVisible();
});

/** Turns on an authenticator app, and returns its key. */
async function addApp(pool: Pool, person: Person): Promise<string> {
  const key = await pool.addAuthenticator(person);
  await pool.requireSecondFactors(person, ["SOFTWARE_TOKEN_MFA"]);
  return key;
}

/** Where the page about an application leads to log in again. */
function again({ url, answer }: Shown): string {
  const href = /<a href="([^"]*)"/.exec(answer.body)?.[1];
  expect(href, answer.body).toBeDefined();
  return new URL(href!.replaceAll("&amp;", "&"), url).href;
}
