// The way in over the pool's own pages, by authorization code.

import { expect, test } from "../world.ts";

test("a hosted login ends on the profile", async ({ app, page, world }) => {
  const ada = await world.member();
  await app.open("/login");
  await app.leaveForHostedLogin();
  await world.hosted(page).login(ada);
  await expect(page).toHaveURL(`${world.stack.url}/profile`);
  await app.isLoggedIn(ada);
  await expect(page.getByRole("main")).toContainText("on the hosted page");
  await expect(page.getByRole("row", { name: /token_use/ })).toHaveCount(2);
});

test("a hosted sign-up ends on the profile", async ({ app, page, world }) => {
  const ada = world.stranger();
  await app.open("/login");
  await app.leaveForHostedLogin();
  await world.hosted(page).signUp(ada);
  await expect(page).toHaveURL(`${world.stack.url}/profile`);
  await app.isLoggedIn(ada);
});

test("a wrong password stays on the hosted page", async ({ app, page, world }) => {
  const ada = await world.member();
  await app.open("/login");
  await app.leaveForHostedLogin();
  await world.hosted(page).login({ ...ada, password: world.stranger().password });
  await expect(page.getByText("Incorrect username or password.")).toBeVisible();
  await world.hosted(page).login(ada);
  await app.isLoggedIn(ada);
});

test("cancelling comes back to the login page with a sentence", async ({ app, page, world }) => {
  await app.open("/login");
  await app.leaveForHostedLogin();
  await world.hosted(page).cancel();
  await expect(page).toHaveURL((url) => url.origin === world.stack.url && url.pathname === "/login");
  await expect(page.getByRole("main")).toContainText("You left the hosted page without logging in.");
  await app.isLoggedOut();
});

test("the back button leaves the hosted page, and the next try works", async ({ app, page, world }) => {
  const ada = await world.member();
  await app.open("/login");
  await app.leaveForHostedLogin();
  await world.hosted(page).arrive();
  await page.goBack();
  await expect(page).toHaveURL(`${world.stack.url}/login`);
  await expect(app.mode("On the hosted page")).toBeChecked();
  await app.toHostedPages.click();
  await world.hosted(page).login(ada);
  await app.isLoggedIn(ada);
});

test("going back after the login does not use its code again", async ({ app, page, world }) => {
  const ada = await world.member();
  await app.open("/login");
  await app.leaveForHostedLogin();
  await world.hosted(page).login(ada);
  await app.isLoggedIn(ada);
  await page.goBack();
  await page.goForward();
  await expect(page).toHaveURL(`${world.stack.url}/profile`);
  await app.isLoggedIn(ada);
});

test("a callback that this browser did not ask for is refused with a sentence", async ({ app, page }) => {
  await app.open("/auth/callback?code=made-up&state=made-up");
  await expect(page).toHaveURL(/\/login\?/);
  await expect(page.getByRole("main")).toContainText("This login did not begin in this browser");
  await app.isLoggedOut();
});

test("a page that asks for login is where the hosted login leads to", async ({ app, page, world }) => {
  const ada = await world.member();
  await app.open("/profile?from=a-bookmark");
  await expect(page).toHaveURL(/\/login\?return_to=/);
  await app.leaveForHostedLogin();
  await world.hosted(page).login(ada);
  await expect(page).toHaveURL(/\/profile\?from=a-bookmark$/);
  await app.isLoggedIn(ada);
});

test("two tabs log in at once, each to where it was going", async ({ app, context, world }) => {
  const ada = await world.member();
  const other = world.app(await context.newPage());
  await app.open("/login?return_to=/profile?tab=first");
  await other.open("/login?return_to=/profile?tab=second");
  await app.leaveForHostedLogin();
  await world.hosted(app.page).arrive();
  await other.leaveForHostedLogin();
  await world.hosted(other.page).arrive();

  await world.hosted(app.page).login(ada);
  await app.isLoggedIn(ada);
  await world.hosted(other.page).login(ada);
  await other.isLoggedIn(ada);
  await expect(app.page).toHaveURL(/\/profile\?tab=first$/);
  await expect(other.page).toHaveURL(/\/profile\?tab=second$/);
});

test("logging out ends the hosted session too", async ({ app, page, world }) => {
  const ada = await world.member();
  await app.open("/login");
  await app.leaveForHostedLogin();
  await world.hosted(page).login(ada);
  await app.isLoggedIn(ada);
  await app.logout();
  await expect(page).toHaveURL((url) => url.origin === world.stack.url);

  await app.open("/login");
  await app.toHostedPages.click();
  // With the pool's own session alive, the browser would come straight back.
  await world.hosted(page).arrive();
});

for (const remember of [true, false]) {
  test(`a hosted login ${remember ? "with" : "without"} Remember me ${remember ? "outlives" : "ends with"} the browser`, async ({
    app,
    context,
    page,
    world,
  }) => {
    const ada = await world.member();
    await app.open("/login");
    await app.mode("On the hosted page").check();
    await page.getByRole("checkbox", { name: "Remember me" }).setChecked(remember);
    await app.toHostedPages.click();
    await world.hosted(page).login(ada);
    await app.isLoggedIn(ada);
    // A browser keeps what has an end, and forgets the rest when it closes; `session.spec.ts` closes one to see it.
    const cookie = (await context.cookies(world.stack.url)).find(({ name }) => name === "session");
    expect(cookie?.httpOnly).toBe(true);
    expect(cookie?.sameSite).toBe("Strict");
    const days = ((cookie?.expires ?? 0) - Date.now() / 1000) / 86_400;
    if (remember) expect(days).toBeCloseTo(30, 1);
    else expect(cookie?.expires).toBe(-1);
  });
}
