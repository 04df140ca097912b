// What holds on every page: titles, headings, focus, and no page that ends nowhere.

import { expect, test } from "../world.ts";

const PAGES = { "/": "Welcome", "/register": "Create an account", "/confirm": "Confirm your address", "/login": "Log in", "/privacy": "Privacy" };

for (const [path, title] of Object.entries(PAGES)) {
  test(`${path} has a title and one heading`, async ({ app, page }) => {
    await app.open(path);
    await expect(page).toHaveTitle(new RegExp(`${title}.*Poolgate`));
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expect(page.getByRole("main")).toHaveCount(1);
    await expect(page.getByRole("contentinfo").getByRole("link", { name: "Privacy" })).toBeVisible();
  });
}

test("a page that does not exist says so, with the status that says so too", async ({ app, page }) => {
  const answer = await page.goto("/no-such-page");
  expect(answer?.status()).toBe(404);
  await app.isRunning();
  await expect(app.heading).toHaveText("This page does not exist");
  await page.getByRole("link", { name: "Go to the start page" }).click();
  await expect(page).toHaveURL(/\/$/);
});

test("a change of page moves the focus to its heading and is announced by its title", async ({ app, page }) => {
  await app.open("/");
  await expect(app.heading).not.toBeFocused();
  await app.navigation.getByRole("link", { name: "Register" }).click();
  await expect(app.heading).toHaveText("Create an account");
  await expect(app.heading).toBeFocused();
  await expect(page).toHaveTitle(/Create an account/);
});

test("the privacy page names what is stored, and it is true", async ({ app, page, world }) => {
  await app.open("/login");
  await app.mode("On the hosted page").check();
  await app.mode("On this page").check();
  await app.login(await world.member(), { remember: true });
  await app.open("/privacy");
  const text = await page.getByRole("main").innerText();
  const cookies = (await page.context().cookies(world.stack.url)).map(({ name }) => name);
  const keys = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
  expect(cookies).toContain("session");
  for (const name of [...cookies, ...keys]) {
    expect(text, `the privacy page names ${name}`).toContain(name);
  }
});

test("nothing is loaded from elsewhere", async ({ app, page, world }) => {
  for (const path of Object.keys(PAGES)) await app.open(path);
  await app.login(await world.member());
  await page.getByRole("contentinfo").getByRole("link", { name: "Privacy" }).click();
  const origins = new Set((await world.traffic.exchanges()).map(({ url }) => url.origin));
  expect([...origins]).toEqual([world.stack.url]);
});
