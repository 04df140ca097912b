// A session over time: reloads, restarts, tabs, the back button.

import { type BrowserContext, chromium } from "@playwright/test";
import { expect, test, type World } from "../world.ts";

test("every page can be reloaded, logged out", async ({ app, page }) => {
  for (const path of ["/", "/register", "/confirm", "/login", "/privacy", "/no-such-page"]) {
    await app.open(path);
    const heading = await app.heading.innerText();
    await page.reload();
    await app.isRunning();
    await expect(app.heading, path).toHaveText(heading);
    await expect(page).toHaveURL((url) => url.pathname === path);
  }
});

test("every page can be reloaded, logged in", async ({ app, page, world }) => {
  const ada = await world.member();
  await app.login(ada);
  for (const path of ["/", "/profile", "/privacy", "/confirm", "/no-such-page"]) {
    await app.open(path);
    const heading = await app.heading.innerText();
    await page.reload();
    await app.isLoggedIn(ada);
    await expect(app.heading, path).toHaveText(heading);
  }
});

test("the back button walks through the pages", async ({ app, page }) => {
  await app.open("/");
  await app.navigation.getByRole("link", { name: "Register" }).click();
  await expect(app.heading).toHaveText("Create an account");
  await app.navigation.getByRole("link", { name: "Login" }).click();
  await expect(app.heading).toHaveText("Log in");
  await page.goBack();
  await expect(app.heading).toHaveText("Create an account");
  await page.goBack();
  await expect(app.heading).toHaveText("One door to your account");
  await page.goForward();
  await expect(app.heading).toHaveText("Create an account");
});

test("the back button after a login does not show the form again", async ({ app, page, world }) => {
  const ada = await world.member();
  await app.open("/");
  await app.navigation.getByRole("link", { name: "Login" }).click();
  await app.submitLogin(ada);
  await app.isLoggedIn(ada);
  await page.goBack();
  await app.isLoggedIn(ada);
  await expect(app.password).toHaveCount(0);
});

test("the back button after a logout shows nothing of the person", async ({ app, page, world }) => {
  const ada = await world.member();
  await app.login(ada);
  await expect(app.heading).toHaveText("Your profile");
  await app.logout();
  await page.goBack();
  await app.isRunning();
  await app.isLoggedOut();
  await expect(page.getByText(ada.email)).toHaveCount(0);
});

test("other tabs notice a login and a logout", async ({ app, context, world }) => {
  const ada = await world.member();
  const other = world.app(await context.newPage());
  await other.open("/privacy");
  await other.isLoggedOut();
  await app.login(ada);
  await other.isLoggedIn(ada);

  await other.open("/profile");
  await app.logout();
  await other.isLoggedOut();
  await expect(other.page).toHaveURL(/\/login\?return_to=/);
});

test("logging out in two tabs is fine", async ({ app, context, world }) => {
  const ada = await world.member();
  await app.login(ada);
  const other = world.app(await context.newPage());
  await other.open("/profile");
  await world.together("/api/logout", [app.page, other.page]);
  await Promise.all([app.button("Logout").click(), other.button("Logout").click()]);
  await app.isLoggedOut();
  await other.isLoggedOut();
});

test("a session that ended elsewhere is noticed at the next look, and the way back is kept", async ({ app, context, page, world }) => {
  await app.login(await world.member());
  await context.clearCookies();
  await page.reload();
  await expect(page).toHaveURL(/\/login\?return_to=/);
  await app.isLoggedOut();
});

test("a restart of the server ends no session", async ({ ownWorld }) => {
  const { app, world } = await ownWorld();
  const ada = await world.member();
  await app.login(ada);
  expect(await world.stack.halt(), "a graceful stop").toBe(0);
  await world.stack.launch();
  await app.page.reload();
  await app.isLoggedIn(ada);
});

/** A browser that keeps its profile in a folder, as a person's browser does. */
async function startBrowser(folder: string, world: World, options: object): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(folder, { baseURL: world.stack.url, ...options });
  world.watch(context);
  return context;
}

for (const remember of [true, false]) {
  const title = remember
    ? "with Remember me a login outlives a restart of the browser"
    : "without Remember me a login ends with the browser";
  test(title, async ({ world, launchOptions }, testInfo) => {
    const folder = testInfo.outputPath("browser");
    const ada = await world.member();
    const before = await startBrowser(folder, world, launchOptions);
    await world.app(await before.newPage()).login(ada, { remember });
    await before.close();

    const after = await startBrowser(folder, world, launchOptions);
    const app = world.app(await after.newPage());
    await app.open("/");
    await (remember ? app.isLoggedIn(ada) : app.isLoggedOut());
    await after.close();
    await world.audit();
  });
}
