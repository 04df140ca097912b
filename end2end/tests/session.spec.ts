// Sessions across reloads, restarts, several tabs and the back button.

import { type BrowserContext, chromium } from "@playwright/test";
import { expect, test, type World } from "../world.ts";
import { PUBLIC_PAGES, WELCOME_BACK, YOUR_PROFILE } from "../world/app.ts";

test("every page survives a reload when logged out", async ({ app, page }) => {
  for (const [path, { heading }] of Object.entries(PUBLIC_PAGES)) {
    await app.open(path);
    await expect(app.heading, path).toHaveText(heading);
    await page.reload();
    await app.expectReady();
    await expect(app.heading, path).toHaveText(heading);
    await expect(page).toHaveURL((url) => url.pathname === path);
  }
});

test("every page survives a reload when logged in", async ({ app, page, world }) => {
  const ada = await world.member();
  await app.login(ada);
  const headings = {
    "/": WELCOME_BACK,
    "/profile": YOUR_PROFILE,
    "/privacy": "Privacy",
    "/confirm": "Check your email",
    "/no-such-page": "Page not found",
  };
  for (const [path, heading] of Object.entries(headings)) {
    await app.open(path);
    await expect(app.heading, path).toHaveText(heading);
    await page.reload();
    await app.expectLoggedIn(ada);
    await app.expectReady();
    await expect(app.heading, path).toHaveText(heading);
  }
});

test("the back and forward buttons move between pages", async ({ app, page }) => {
  await app.open("/");
  await app.registerLink.click();
  await expect(app.heading).toHaveText("Create an account");
  await app.loginLink.click();
  await expect(app.heading).toHaveText("Log in");
  await page.goBack();
  await expect(app.heading).toHaveText("Create an account");
  await page.goBack();
  await expect(app.heading).toHaveText("Login for Amazon Cognito user pools");
  await page.goForward();
  await expect(app.heading).toHaveText("Create an account");
});

test("after a login the back button does not return to the login form", async ({ app, page, world }) => {
  const ada = await world.member();
  await app.open("/");
  await app.loginLink.click();
  await app.submitLogin(ada);
  await app.expectLoggedIn(ada);
  await app.expectProfile();
  await page.goBack();
  await expect(app.heading).toHaveText(WELCOME_BACK);
  await app.expectLoggedIn(ada);
  await expect(app.password).toHaveCount(0);
});

test("after a logout the back button shows nothing about the user", async ({ app, page, world }) => {
  const ada = await world.member();
  await app.login(ada);
  await app.expectProfile();
  await app.logout();
  await page.goBack();
  await expect(app.heading).toHaveText("Log in");
  await app.expectReady();
  await app.expectLoggedOut();
  await expect(page.getByText(ada.email)).toHaveCount(0);
});

test("a login and a logout take effect in other tabs", async ({ app, context, world }) => {
  const ada = await world.member();
  const other = world.app(await context.newPage());
  await other.open("/privacy");
  await other.expectLoggedOut();
  await app.login(ada);
  await other.expectLoggedIn(ada);

  await other.open("/profile");
  await app.logout();
  await other.expectLoggedOut();
  await expect(other.page).toHaveURL(/\/login\?return_to=/);
});

test("no data of a user stays on screen when someone else logs in from another tab", async ({ app, context, page, world }) => {
  const [ada, grace] = [await world.member(), await world.member()];
  await app.login(ada);
  await app.expectProfile();
  await app.revealFirstToken();

  const other = world.app(await context.newPage());
  await other.page.goto("/auth/login");
  await world.hosted(other.page).login(grace);
  await other.expectLoggedIn(grace);

  await page.bringToFront();
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await app.expectLoggedIn(grace);
  await app.expectProfile();
  await expect(app.rawTokens).toHaveCount(0);
  await expect(app.main).toContainText(grace.email);
  await expect(page.getByText(ada.email)).toHaveCount(0);
});

test("after a logout in another tab and the login of someone else there, nothing of the former user is left", async ({ app, context, page, world }) => {
  const [ada, grace] = [await world.member(), await world.member()];
  await app.login(ada);
  await app.expectProfile();
  await app.revealFirstToken();
  const token = await app.rawTokens.first().innerText();

  const other = world.app(await context.newPage());
  await other.open("/profile");
  await other.logout();
  await app.expectLoggedOut();
  await expect(app.rawTokens).toHaveCount(0);
  await expect(page.getByText(ada.email)).toHaveCount(0);

  await other.login(grace);
  await app.expectLoggedIn(grace);
  await app.expectProfile();
  await expect(app.rawTokens).toHaveCount(0);
  await expect(page.getByText(ada.email)).toHaveCount(0);
  expect(await page.content(), "not hidden either").not.toContain(token);
  expect(await page.content()).not.toContain(ada.email);
});

test("two tabs can log out at the same time", async ({ app, context, world }) => {
  const ada = await world.member();
  await app.login(ada);
  const other = world.app(await context.newPage());
  await other.open("/profile");
  await world.sendTogether("/api/logout", [app.page, other.page]);
  await Promise.all([app.logoutButton.click(), other.logoutButton.click()]);
  await app.expectLoggedOut();
  await other.expectLoggedOut();
});

test("an ended session is detected on reload, and the next login returns to the same page", async ({ app, context, page, world }) => {
  await app.login(await world.member());
  // Wait for every response that could set the cookie again.
  await app.expectProfile();
  await context.clearCookies();
  await page.reload();
  await expect(page).toHaveURL(/\/login\?return_to=/);
  await app.expectLoggedOut();
});

test("before a session ends, a warning is in view wherever the page is scrolled to, and one click prevents it", async ({ app, page, world }) => {
  await page.clock.install();
  await app.login(await world.member());
  await app.expectProfile();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const stay = page.getByRole("button", { name: "Stay logged in" });
  await expect(stay).toHaveCount(0);
  // Sessions end after 30 minutes.
  await page.clock.fastForward("28:30");
  await expect(stay).toBeInViewport();
  await stay.click();
  await expect(stay).toHaveCount(0);
});

test("sessions survive a restart of the server", async ({ ownWorld }) => {
  const { app, world } = await ownWorld();
  const ada = await world.member();
  await app.login(ada);
  await app.expectProfile();
  expect(await world.stack.shutDown(), "the exit code of a graceful shutdown").toBe(0);
  await world.stack.launch();
  await app.page.reload();
  await app.expectLoggedIn(ada);
});

/** Starts a browser that keeps its profile in a folder, like a user's own browser. */
async function startBrowser(folder: string, world: World, options: object): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(folder, { baseURL: world.stack.url, ...options });
  world.watch(context);
  return context;
}

for (const remember of [true, false]) {
  const title = remember
    ? "with Remember me a login persists after the browser is closed"
    : "without Remember me a login ends when the browser is closed";
  test(title, async ({ world, launchOptions }, testInfo) => {
    const folder = testInfo.outputPath("browser");
    const ada = await world.member();
    const before = await startBrowser(folder, world, launchOptions);
    await world.app(await before.newPage()).login(ada, { remember });
    await before.close();

    const after = await startBrowser(folder, world, launchOptions);
    const app = world.app(await after.newPage());
    await app.open("/");
    await (remember ? app.expectLoggedIn(ada) : app.expectLoggedOut());
    await after.close();
    await world.audit();
  });
}
