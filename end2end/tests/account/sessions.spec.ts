// /account/sessions: where the user is logged in, and the end of one session, of all others, and of all.

import { expect, test, type World } from "../../world.ts";
import { CONFIRMATIONS, confirmAction, loginLongAgo, LOGINS, openSection } from "../../world/account_sections.ts";
import type { App } from "../../world/app.ts";
import type { Person } from "../../world/pool.ts";

const sessions = (app: App) => app.main.getByRole("list", { name: "Sessions", exact: true }).getByRole("listitem");

/** Logs in with another browser. */
async function loginElsewhere(other: App, world: World, ada: Person): Promise<void> {
  await other.page.goto(`${world.stack.url}/login`);
  await other.submitLogin(ada);
  await other.expectLoggedIn(ada);
}

async function expectEnded(other: App): Promise<void> {
  await other.page.reload();
  await other.expectLoggedOut();
}

for (const [place, login] of Object.entries(LOGINS)) {
  test(`a session that began ${place} lists all sessions, and ends another one`, async ({ app, otherBrowser, world }) => {
    const ada = await world.member();
    const other = await otherBrowser();
    await loginElsewhere(other, world, ada);
    await login(app, world, ada);
    await openSection(app, "sessions");
    await expect(sessions(app)).toHaveCount(2);
    await expect(sessions(app).first()).toContainText("This browser");
    await expect(sessions(app).first()).toContainText("127.0.0.1");
    await expect(sessions(app).first()).toContainText(/Chrom(e|ium) on/);
    await expect(sessions(app).first().getByRole("button"), "this session ends with a logout").toHaveCount(0);
    await confirmAction(app, /^End session: /, "End session");
    await expect(app.main).toContainText("The session has ended.");
    await expect(app.heading).toBeFocused();
    await expect(sessions(app)).toHaveCount(1);
    await expectEnded(other);
    await app.page.reload();
    await app.expectLoggedIn(ada);
  });

  test(`a session that began ${place} logs out everywhere, and the home page says so`, async ({ app, otherBrowser, page, world }) => {
    const ada = await world.member();
    const other = await otherBrowser();
    await loginElsewhere(other, world, ada);
    await login(app, world, ada);
    await openSection(app, "sessions");
    await confirmAction(app, "Log out everywhere", "Log out everywhere");
    await expect(page).toHaveURL((url) => url.origin === world.stack.url && url.pathname === "/");
    await app.expectLoggedOut();
    await expect(app.main).toContainText("You are logged out everywhere.");
    await page.reload();
    await app.expectReady();
    await expect(app.main, "a reload does not repeat it").not.toContainText("You are logged out everywhere.");
    await expectEnded(other);
  });
}

for (const place of ["in the app", "on the hosted pages"] as const) {
  test(`after an old login ${place} the sessions are shown, and can be ended once the login is confirmed`, async ({ app, otherBrowser, world }) => {
    const ada = await world.member();
    const other = await otherBrowser();
    await loginElsewhere(other, world, ada);
    await loginLongAgo(app, world, ada, LOGINS[place]);
    await openSection(app, "sessions");
    await expect(sessions(app)).toHaveCount(2);
    await expect(sessions(app).getByRole("button")).toHaveCount(0);
    await CONFIRMATIONS[place](app, world, ada);
    await expect(sessions(app), "the new login replaced the session").toHaveCount(2);
    await confirmAction(app, /^End session: /, "End session");
    await expect(app.main).toContainText("The session has ended.");
    await expectEnded(other);
    await confirmAction(app, "Log out everywhere", "Log out everywhere");
    await app.expectLoggedOut();
  });
}

test("all other sessions end at once", async ({ app, otherBrowser, world }) => {
  const ada = await world.member();
  const others = [await otherBrowser(), await otherBrowser()];
  for (const other of others) await loginElsewhere(other, world, ada);
  await app.login(ada);
  await openSection(app, "sessions");
  await expect(sessions(app)).toHaveCount(3);
  await confirmAction(app, "End all other sessions", "End all other sessions");
  await expect(app.main).toContainText("All other sessions have ended.");
  await expect(sessions(app)).toHaveCount(1);
  for (const other of others) await expectEnded(other);
  await expect(app.main.getByRole("button", { name: "End all other sessions" })).toHaveCount(0);
});

test("a question can be declined, and the focus returns to its button", async ({ app, page, world }) => {
  const ada = await world.member();
  await app.login(ada);
  await openSection(app, "sessions");
  const button = app.main.getByRole("button", { name: "Log out everywhere" });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(app.main.getByText("Log out everywhere, including in this browser?")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(button).toBeFocused();
  await app.expectLoggedIn(ada);
});

test("other users' sessions are not listed", async ({ app, otherBrowser, world }) => {
  const other = await otherBrowser();
  await loginElsewhere(other, world, await world.member());
  await app.login(await world.member());
  await openSection(app, "sessions");
  await expect(sessions(app)).toHaveCount(1);
});

test("without the scope of the account, sessions can be listed and ended all the same", async ({ ownWorld, browser }) => {
  const { app, world } = await ownWorld({ COGNITO_SCOPES: "openid email phone profile" });
  const ada = await world.member();
  const context = await browser.newContext();
  world.watch(context);
  const other = world.app(await context.newPage());
  await loginElsewhere(other, world, ada);
  await LOGINS["on the hosted pages"](app, world, ada);
  await openSection(app, "sessions");
  await expect(sessions(app)).toHaveCount(2);
  await confirmAction(app, /^End session: /, "End session");
  await expect(sessions(app)).toHaveCount(1);
  await expectEnded(other);
  await confirmAction(app, "Log out everywhere", "Log out everywhere");
  await app.expectLoggedOut();
  await context.close();
});
