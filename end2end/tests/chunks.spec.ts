// Parts of the application that are loaded on demand.

import { expect, test } from "../world.ts";

const PAGES = /\/pages-[0-9a-f]+\.wasm$/;
const SRP = /\/srp-[0-9a-f]+\.wasm$/;

test("the login page loads no chunk until the user types", async ({ app, page }) => {
  const chunks: string[] = [];
  page.on("request", (request) => {
    if (PAGES.test(request.url()) || SRP.test(request.url())) chunks.push(request.url());
  });
  await app.open("/login");
  await page.waitForLoadState("networkidle");
  expect(chunks).toEqual([]);
  const srp = page.waitForRequest(SRP);
  await app.email.pressSequentially("ada");
  await srp;
});

test("a chunk that could not be loaded can be loaded again", async ({ app, page, world }) => {
  world.expectBrowserError(/./);
  await page.route(PAGES, (route) => route.abort());
  await app.open("/login");
  await app.privacyLink.click();
  await expect(app.alert).toContainText("Check your connection");
  await page.unroute(PAGES);
  await app.tryAgain.click();
  await expect(app.heading).toHaveText("Privacy");
});

test("a login without its chunk shows an error, keeps the form, and works later", async ({ app, page, world }) => {
  world.expectBrowserError(/./);
  const ada = await world.member();
  await page.route(SRP, (route) => route.abort());
  await app.open("/login");
  await app.submitLogin(ada);
  await expect(app.alert).toContainText("Check your connection");
  await expect(app.email).toHaveValue(ada.email);
  await page.unroute(SRP);
  await app.loginButton.click();
  await app.expectLoggedIn(ada);
});

test("a page whose chunk is gone after a deployment is reloaded once", async ({ app, page, world }) => {
  world.expectBrowserError(/./);
  let loads = 0;
  page.on("load", () => (loads += 1));
  await page.route(PAGES, (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto("/privacy");
  await expect(app.tryAgain).toBeVisible();
  expect(loads).toBe(2);
  await page.unroute(PAGES);
  await app.tryAgain.click();
  await expect(app.heading).toHaveText("Privacy");
  const keys = await page.evaluate(() => Object.keys(sessionStorage));
  expect(keys).toEqual(["poolgate.reloaded_for_chunk"]);
  await expect(app.main).toContainText("poolgate.reloaded_for_chunk");
});
