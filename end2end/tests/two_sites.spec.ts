// What browsers do with cookies and requests between two sites: the application on app.localhost, the pool on
// pool.localhost, as in production.

import type { Page, Request } from "@playwright/test";
import type { App } from "../world/app.ts";
import { expect, test, type World } from "../world.ts";

/** The names of the cookies that a browser sent with a request. */
async function cookiesOf(request: Request): Promise<string[]> {
  const cookies = (await request.allHeaders())["cookie"] ?? "";
  return cookies.split("; ").map((cookie) => cookie.split("=")[0] ?? "");
}

/** Waits for the request that returns from the pool. */
const callbackIn = (page: Page): Promise<Request> => page.waitForRequest((request) => new URL(request.url()).pathname === "/auth/callback");

async function sessionCookie(app: App, world: World): Promise<string> {
  const cookies = await app.page.context().cookies(world.stack.url);
  return cookies.find(({ name }) => name === "session")?.value ?? "";
}

test("a hosted login returns without the session cookie, and ends the session that another tab began meanwhile", async ({ app, context, otherBrowser, world }) => {
  const ada = await world.member();
  const second = world.app(await context.newPage());
  for (const tab of [app, second]) {
    await tab.open("/login");
    await tab.startHostedLogin();
    await world.hosted(tab.page).expectLoginPage();
  }
  await world.hosted(app.page).login(ada);
  await app.expectLoggedIn(ada);
  const former = await sessionCookie(app, world);

  const callback = callbackIn(second.page);
  await world.hosted(second.page).login(ada);
  await second.expectLoggedIn(ada);
  const sent = await cookiesOf(await callback);
  expect(sent, "the login cookie is Lax").toContain("login");
  expect(sent, "the session cookie is Strict").not.toContain("session");

  expect(await sessionCookie(second, world)).not.toBe(former);
  const thief = await otherBrowser();
  await thief.page.context().addCookies([{ name: "session", value: former, url: world.stack.url }]);
  await thief.open("/");
  await thief.expectLoggedOut();
});

// With a session at the pool, a login that another site can start would end without a click.
for (const [name, attacker] of [
  ["another site", "http://evil.localhost/"],
  ["a subdomain, which is the same site", "http://evil.app.localhost/"],
]) {
  test(`${name} cannot start a login, and its requests do not reach the API`, async ({ app, page, world }) => {
    const ada = await world.member();
    await app.login(ada);
    await page.route(attacker!, (route) => route.fulfill({ contentType: "text/html", body: "<title>evil</title>" }));
    await page.goto(attacker!);
    world.expectBrowserError(/CORS policy/);
    const url = `${world.stack.url}/api/session`;
    const read = page.evaluate((url) => fetch(url, { credentials: "include", headers: { "x-poolgate": "1" } }).then(() => "read"), url);
    await expect(read).rejects.toThrow("Failed to fetch");

    await page.evaluate((url) => window.location.assign(url), `${world.stack.url}/auth/login?remember=true`);
    await expect(page).toHaveURL((at) => at.origin === world.stack.url && !at.pathname.startsWith("/auth/"));
    await app.expectLoggedIn(ada);
  });
}
