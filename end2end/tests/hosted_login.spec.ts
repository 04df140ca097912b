// Login on the pool's hosted pages, with the authorization code flow.

import { expect, test } from "../world.ts";

test("a hosted login ends on the profile page", async ({ app, page, world }) => {
  const ada = await world.member();
  await app.open("/login");
  await app.startHostedLogin();
  await world.hosted(page).login(ada);
  await expect(page).toHaveURL(`${world.stack.url}/profile`);
  await app.expectLoggedIn(ada);
  await expect(app.main).toContainText("Hosted UI (authorization code + PKCE)");
  await expect(app.claim("token_use")).toHaveCount(2);
});

test("a hosted sign-up ends on the profile page", async ({ app, page, world }) => {
  const ada = world.stranger();
  await app.open("/login");
  await app.startHostedLogin();
  await world.hosted(page).signUp(ada);
  await expect(page).toHaveURL(`${world.stack.url}/profile`);
  await app.expectLoggedIn(ada);
});

test("after a wrong password the hosted page stays open for another attempt", async ({ app, page, world }) => {
  const ada = await world.member();
  await app.open("/login");
  await app.startHostedLogin();
  await world.hosted(page).login({ ...ada, password: world.stranger().password });
  await expect(page.getByText("Incorrect username or password.")).toBeVisible();
  await world.hosted(page).login(ada);
  await app.expectLoggedIn(ada);
});

test("cancelling a hosted login returns to the login page with a message", async ({ app, page, world }) => {
  await app.open("/login");
  await app.startHostedLogin();
  await world.hosted(page).cancel();
  await expect(page).toHaveURL((url) => url.origin === world.stack.url && url.pathname === "/login");
  await expect(app.main).toContainText("You left the login page before logging in.");
  await expect(app.alert, "cancelling is not an error").toHaveCount(0);
  await app.expectLoggedOut();
});

test("the back button leaves the hosted page, and the next attempt works", async ({ app, page, world }) => {
  const ada = await world.member();
  await app.open("/login");
  await app.startHostedLogin();
  await world.hosted(page).expectLoginPage();
  await page.goBack();
  await expect(page).toHaveURL(`${world.stack.url}/login`);
  await expect(app.hostedMode).toBeChecked();
  await app.continueToHostedPage.click();
  await world.hosted(page).login(ada);
  await app.expectLoggedIn(ada);
});

test("going back and forward after a login does not send its code again", async ({ app, page, world }) => {
  const ada = await world.member();
  await app.open("/login");
  await app.startHostedLogin();
  await world.hosted(page).login(ada);
  await app.expectLoggedIn(ada);
  await page.goBack();
  await page.goForward();
  await expect(page).toHaveURL(`${world.stack.url}/profile`);
  await app.expectLoggedIn(ada);
});

test("a callback that this browser did not start is rejected with a message", async ({ app, page }) => {
  await app.open("/auth/callback?code=made-up&state=made-up");
  await expect(page).toHaveURL(/\/login\?return_to=%2Fapps$/);
  await expect(app.main).toContainText("This login has expired or was started in another browser.");
  await app.expectLoggedOut();
});

test("a hosted login returns to the page that required it", async ({ app, page, world }) => {
  const ada = await world.member();
  await app.open("/profile?from=a-bookmark");
  await expect(page).toHaveURL(/\/login\?return_to=/);
  await app.startHostedLogin();
  await world.hosted(page).login(ada);
  await expect(page).toHaveURL(/\/profile\?from=a-bookmark$/);
  await app.expectLoggedIn(ada);
});

test("two tabs can log in at the same time, each with its own return URL", async ({ app, context, world }) => {
  const ada = await world.member();
  const other = world.app(await context.newPage());
  await app.open("/login?return_to=/profile?tab=first");
  await other.open("/login?return_to=/profile?tab=second");
  await app.startHostedLogin();
  await world.hosted(app.page).expectLoginPage();
  await other.startHostedLogin();
  await world.hosted(other.page).expectLoginPage();

  await world.hosted(app.page).login(ada);
  await app.expectLoggedIn(ada);
  await world.hosted(other.page).login(ada);
  await other.expectLoggedIn(ada);
  await expect(app.page).toHaveURL(/\/profile\?tab=first$/);
  await expect(other.page).toHaveURL(/\/profile\?tab=second$/);
});

test("logging out ends the hosted session too", async ({ app, page, world }) => {
  const ada = await world.member();
  await app.open("/login");
  await app.startHostedLogin();
  await world.hosted(page).login(ada);
  await app.expectLoggedIn(ada);
  await app.logout();
  await expect(page).toHaveURL(`${world.stack.url}/`);
  await expect(app.main).toContainText("You are logged out.");
  await page.reload();
  await app.expectReady();
  await expect(app.main).not.toContainText("You are logged out.");

  await app.open("/login");
  await app.continueToHostedPage.click();
  // If the hosted session were still active, the pool would redirect back immediately.
  await world.hosted(page).expectLoginPage();
});

for (const remember of [true, false]) {
  const title = remember
    ? "a hosted login with Remember me persists after the browser is closed"
    : "a hosted login without Remember me ends when the browser is closed";
  test(title, async ({ app, context, page, world }) => {
    const ada = await world.member();
    await app.open("/login");
    await app.chooseHostedMode();
    await app.rememberMe.setChecked(remember);
    await app.continueToHostedPage.click();
    await world.hosted(page).login(ada);
    await app.expectLoggedIn(ada);
    // When it closes, a browser keeps cookies that have an expiry date and deletes the others; `session.spec.ts` tests
    // this by closing a browser.
    const cookie = (await context.cookies(world.stack.url)).find(({ name }) => name === "session");
    expect(cookie?.httpOnly).toBe(true);
    expect(cookie?.sameSite).toBe("Strict");
    const days = ((cookie?.expires ?? 0) - Date.now() / 1000) / 86_400;
    if (remember) expect(days).toBeCloseTo(30, 1);
    else expect(cookie?.expires).toBe(-1);
  });
}
