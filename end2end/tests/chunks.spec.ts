// Parts of the application that are loaded on demand.

import { expect, test } from "../world.ts";

const PAGES = /\/pages-[0-9a-f]+\.wasm$/;
const SRP = /\/login-[0-9a-f]+\.wasm$/;
/** All texts but those that the login page needs before anyone types. */
const REST = /\/text\/en\/rest-[0-9a-f]+\.json$/;

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

test("a problem is shown as soon as its sentence is loaded, and read out once", async ({ app, page }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(REST, async (route) => {
    await released;
    await route.continue();
  });
  await app.open("/login?problem=login_failed");
  await expect(app.loginButton).toBeVisible();
  const alert = page.getByRole("alert");
  const texts = await alert.evaluateHandle((alert) => {
    const seen = [alert.textContent];
    new MutationObserver(() => seen.push(alert.textContent)).observe(alert, { childList: true, subtree: true });
    return seen;
  });
  release();
  await expect(app.alert).toContainText("That login didn’t work. Try again.");
  // Typing loads the rest of the login, which changes nothing in the alert.
  const srp = page.waitForResponse((response) => SRP.test(response.url()));
  await app.email.pressSequentially("ada");
  await (await srp).finished();
  expect(await texts.jsonValue()).toEqual(["", await alert.textContent()]);
});

test("a problem whose sentence cannot be loaded is shown all the same", async ({ app, page, world }) => {
  world.expectBrowserError(/./);
  await page.route(REST, (route) => route.abort());
  await app.open("/login?problem=login_failed");
  await expect(app.alert).toContainText("we couldn’t load the explanation");
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
