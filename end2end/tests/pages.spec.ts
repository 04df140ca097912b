// What applies to every page: title, heading, focus, and a link back from unknown paths.

import { expect, test } from "../world.ts";
import { PUBLIC_PAGES } from "../world/app.ts";

for (const [path, { heading, title }] of Object.entries(PUBLIC_PAGES)) {
  test(`${path} has a title, one heading and a link to the privacy page`, async ({ app, page }) => {
    await app.open(path);
    await expect(page).toHaveTitle(new RegExp(`^${title}.*Poolgate`));
    await expect(app.heading).toHaveCount(1);
    await expect(app.heading).toHaveText(heading);
    await expect(app.main).toHaveCount(1);
    await expect(app.privacyLink).toBeVisible();
  });
}

test("an unknown path returns status 404 and a page that says so", async ({ app, page }) => {
  const response = await page.goto("/no-such-page");
  expect(response?.status()).toBe(404);
  await app.expectReady();
  await expect(app.heading).toHaveText("Page not found");
  await page.getByRole("link", { name: "Go to the home page" }).click();
  await expect(page).toHaveURL(/\/$/);
});

test("following a link moves the focus to the heading of the new page and changes the title", async ({ app, page }) => {
  await app.open("/");
  await expect(app.heading).not.toBeFocused();
  await app.registerLink.click();
  await expect(app.heading).toHaveText("Create an account");
  await expect(app.heading).toBeFocused();
  await expect(page).toHaveTitle(/Create an account/);
});

test("the privacy page names every cookie and storage key that the browser actually stores", async ({ app, page, world }) => {
  await app.register(world.stranger());
  await app.open("/login");
  await app.chooseHostedMode();
  await app.chooseInAppMode();
  await app.login(await world.member(), { remember: true });
  await app.expectProfile();
  await app.open("/privacy");
  const cookies = (await page.context().cookies(world.stack.url)).map(({ name }) => name);
  // Some keys end in a number that identifies what they are about.
  const keys = (await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]))
    .map((key) => key.replace(/\.\d+$/, ""));
  expect(keys.sort()).toEqual(["poolgate.claims", "poolgate.login_mode", "poolgate.resend"]);
  expect(cookies).toContain("session");
  for (const name of [...cookies, ...keys]) {
    await expect(app.main, `the privacy page names ${name}`).toContainText(name);
  }
});

test("nothing is loaded from another origin", async ({ app, world }) => {
  for (const path of Object.keys(PUBLIC_PAGES)) await app.open(path);
  await app.login(await world.member());
  await app.expectProfile();
  await app.privacyLink.click();
  await expect(app.heading).toHaveText("Privacy");
  await app.expectReady();
  const origins = new Set((await world.traffic.exchanges()).map(({ url }) => url.origin));
  expect([...origins]).toEqual([world.stack.url]);
});
