// The end of a session: from an application, from Poolgate, and by others. It ends every application at once.

import { App } from "../world/app.ts";
import { FETCH, Visitor } from "./visitor.ts";
import { expect, expectRefused, received, test } from "./world.ts";

const APPS = ["wiki", "help"] as const;

test("a logout in one application ends the session of all of them, and Poolgate's", async ({ site, visitor }) => {
  const ada = await visitor("staff");
  for (const app of APPS) received((await ada.open(site.url(app))).answer);
  const before = APPS.map((app) => ada.cookieFor(site.url(app)));
  const answer = await ada.request(site.url("wiki", "/.poolgate/logout"), {
    method: "POST",
    headers: [...FETCH, ["Origin", new URL(site.url("wiki")).origin], ["X-Poolgate", "1"]],
  });
  expect(answer.status, answer.body).toBeLessThan(400);
  for (const [at, app] of APPS.entries()) {
    ada.cookies.get(new URL(site.url(app)).hostname)!.set("__Host-poolgate-app", /__Host-poolgate-app=([^;]*)/.exec(before[at]!)![1]!);
    expectRefused(await ada.request(site.url(app), { headers: FETCH }), 401);
  }
  expect(new URL((await ada.open(site.url("wiki", "/again"))).url).pathname).toBe("/login");
});

test("another site cannot log a person out of an application", async ({ site, visitor }) => {
  const ada = await visitor("staff");
  await ada.open(site.url("wiki"));
  for (const from of ["cross-site", "same-site"]) {
    const headers: [string, string][] = [["Sec-Fetch-Site", from], ["Origin", "https://evil.team.localhost"], ["Sec-Fetch-Mode", "navigate"], ["Accept", "text/html"]];
    const answer = await ada.request(site.url("wiki", "/.poolgate/logout"), { method: "POST", headers, body: "a=1" });
    expect(answer.status, from).toBe(403);
  }
  received(await ada.request(site.url("wiki"), { headers: FETCH }));
});

test("a logout on Poolgate's page ends the session of the applications at once", async ({ page, site, logIn }) => {
  await logIn("staff");
  await page.goto(site.url("wiki", "/page"));
  await expect(page).toHaveURL(site.url("wiki", "/page"));
  const cookies = await page.context().cookies(site.url("wiki"));
  const cookie = cookies.find(({ name }) => name === "__Host-poolgate-app")!;
  expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: "Lax", domain: "wiki.team.localhost", path: "/" });
  const poolgate = new App(await page.context().newPage());
  await poolgate.page.goto(`${site.loginUrl}/profile`);
  await poolgate.logout();
  expect(await page.evaluate(() => fetch("/api").then(({ status }) => status))).toBe(401);
  await page.reload();
  await expect(page).toHaveURL((url) => url.origin === site.loginUrl && url.pathname === "/login");
});

test("a session that the person ends in another browser is over in the applications", async ({ site, visitor }) => {
  const ada = await visitor("staff");
  received((await ada.open(site.url("wiki"))).answer);
  const other = new Visitor(site.loginUrl);
  await other.logIn(ada.person);
  const headers: [string, string][] = [...FETCH, ["Origin", site.loginUrl], ["X-Poolgate", "1"]];
  const ended = await other.request(`${site.loginUrl}/api/logout/everywhere`, { method: "POST", headers, json: "{}" });
  expect(ended.status, ended.body).toBe(200);
  expectRefused(await ada.request(site.url("wiki"), { headers: FETCH }), 401);
});
