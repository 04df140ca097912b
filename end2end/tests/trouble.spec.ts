// What goes wrong around the application: each trouble has a screen that says what is going on and what to do, and it
// ends without the user when it can. `shell.spec.ts` and `chunks.spec.ts` cover parts that do not load.

import type { Page } from "@playwright/test";
import { expect, test } from "../world.ts";

const PAGES = /\/pages-[0-9a-f]+\.wasm$/;
/** The first pause between two attempts, in milliseconds. */
const FIRST_PAUSE = 2_000;

test("without a connection the page says so, and continues when there is one", async ({ app, context, world }) => {
  world.expectBrowserError(/./);
  await app.open("/login");
  await context.setOffline(true);
  await app.privacyLink.click();
  await expect(app.alert).toContainText("You’re offline.");
  await expect(app.alert).toContainText("This page also tries again automatically.");
  await context.setOffline(false);
  await expect(app.heading).toHaveText("Privacy");
  await expect(app.alert).toHaveCount(0);
});

test("while the server is away the page tries again automatically", async ({ app, page, world }) => {
  world.expectBrowserError(/./);
  await page.route(PAGES, (route) => route.abort());
  await app.open("/login");
  await app.privacyLink.click();
  await expect(app.alert).toContainText("We can’t reach the server.");
  await page.unroute(PAGES);
  await expect(app.heading).toHaveText("Privacy");
  await expect(app.alert).toHaveCount(0);
});

test("a proxy whose server is away is not the fault of the page", async ({ app, page }) => {
  await page.clock.install();
  const proxyError = { status: 502, contentType: "text/html", body: "<h1>502 Bad Gateway</h1>" };
  await page.route("**/api/session*", (route) => route.fulfill(proxyError));
  await page.goto("/login");
  await expect(app.alert).toContainText("We can’t reach the server.");
  await expect(app.alert).toHaveCount(1);
  await page.unroute("**/api/session*");
  await page.clock.runFor(FIRST_PAUSE);
  await app.expectReady();
  await expect(app.alert).toHaveCount(0);
});

test("while the pool is away the page says what still works, and loads when the pool is back", async ({ app, page, world }) => {
  await app.login(await world.member());
  await page.clock.install();
  const poolUnavailable = { status: 503, json: { code: "pool_unavailable", message: "" } };
  await page.route("**/api/account", (route) => route.fulfill(poolUnavailable));
  await page.goto("/account/details");
  await expect(app.alert).toContainText("The login service isn’t responding. Everyone who is logged in stays logged in.");
  await page.unroute("**/api/account");
  await page.clock.runFor(FIRST_PAUSE);
  await expect(app.givenName).toBeVisible();
  await expect(app.alert).toHaveCount(0);
});

test("what was typed is still there after the session has ended and the same user has logged in again", async ({ app, context, page, world }) => {
  const [ada, grace] = [await world.member(), await world.member()];
  await app.login(ada);
  await app.expectProfile();
  await app.open("/account/details");
  await app.givenName.fill("Augusta");
  await context.clearCookies();
  await app.main.getByRole("button", { name: "Save name", exact: true }).click();
  await expect(app.main).toContainText("Your session has ended.");
  await app.submitLogin(ada);
  await expect(page).toHaveURL(/\/account\/details$/);
  await expect(app.givenName).toHaveValue("Augusta");

  await context.clearCookies();
  await app.main.getByRole("button", { name: "Save name", exact: true }).click();
  await expect(app.main).toContainText("Your session has ended.");
  await app.submitLogin(grace);
  await app.expectLoggedIn(grace);
  await app.open("/account/details");
  await expect(app.givenName).toHaveValue("");
});

/** The panel of `index.html` for a browser that runs no WebAssembly. */
async function expectBlocked(page: Page): Promise<void> {
  await page.goto("/login");
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("can’t run in this browser");
  await expect(alert).toContainText("WebAssembly");
  await expect(alert.getByRole("link", { name: "Reload the page" })).toBeVisible();
  await expect(alert).toHaveCount(1);
}

test("a browser without WebAssembly is told so", async ({ page, world }) => {
  world.expectBrowserError(/WebAssembly/);
  await page.addInitScript("delete globalThis.WebAssembly");
  await expectBlocked(page);
});

test("a policy that forbids WebAssembly is named", async ({ page, world }) => {
  world.expectBrowserError(/WebAssembly/);
  await page.route("**/login", async (route) => {
    const response = await route.fetch();
    const policy = response.headers()["content-security-policy"]?.replace("'wasm-unsafe-eval'", "") ?? "";
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
  });
  await expectBlocked(page);
});

test("an application that could not be loaded is loaded when the server is back", async ({ app, page, world }) => {
  world.expectBrowserError(/./);
  await page.clock.install();
  await page.route(/\/app-[0-9a-f]+\.js$|\/favicon\.svg$/, (route) => route.abort());
  await page.goto("/login");
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("couldn’t load");
  await page.unrouteAll();
  await page.clock.runFor(FIRST_PAUSE);
  await app.expectReady();
  await expect(app.heading).toHaveText("Log in");
});

test("an application that fails for another reason is not reloaded again and again", async ({ page, world }) => {
  world.expectBrowserError(/./);
  await page.clock.install();
  let loads = 0;
  page.on("load", () => (loads += 1));
  await page.route(/\/app-[0-9a-f]+\.js$/, (route) => route.fulfill({ status: 404, body: "" }));
  const reached = page.waitForResponse((response) => response.url().endsWith("/favicon.svg") && response.request().method() === "HEAD");
  await page.goto("/login");
  await expect(page.getByRole("alert")).toContainText("couldn’t load");
  await reached;
  await page.clock.runFor(10 * FIRST_PAUSE);
  expect(loads).toBe(1);
});
