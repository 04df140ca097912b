// Registration, both logins, the second factor and the account using only the keyboard. The specs of the challenges and of
// the account's sections use the keyboard for what only they contain.

import { expect, test } from "../world.ts";
import { tabTo } from "../world/keyboard.ts";
import { totp } from "../world/totp.ts";

test("registering, confirming, revealing tokens and logging out work using only the keyboard", async ({ app, page, world }) => {
  const ada = world.stranger();
  await app.open("/");
  await tabTo(page, app.registerLink);
  await page.keyboard.press("Enter");
  await expect(app.heading).toHaveText("Create an account");
  await expect(app.heading).toBeFocused();
  await app.expectReady();
  await tabTo(page, app.email);
  await page.keyboard.type(ada.email);
  await tabTo(page, app.password);
  await page.keyboard.type(ada.password);
  await page.keyboard.press("Enter");

  await app.expectConfirmPage();
  await expect(app.heading).toBeFocused();
  await tabTo(page, app.code);
  await page.keyboard.type(await world.pool.code(ada.email));
  await page.keyboard.press("Enter");

  await app.expectLoggedIn(ada);
  await app.expectProfile();
  await expect(app.heading).toBeFocused();
  await tabTo(page, app.showTokens);
  await page.keyboard.press("Enter");
  await expect(app.revealButtons).toHaveCount(2);
  await page.keyboard.press("Home");
  await app.logoutButton.evaluate((element) => element.blur());
  await tabTo(page, app.logoutButton);
  await page.keyboard.press("Enter");
  await app.expectLoggedOut();
});

test("logging in works using only the keyboard, and arrow keys switch the login mode", async ({ app, page, world }) => {
  const ada = await world.member();
  await app.open("/login");
  await tabTo(page, app.inAppMode);
  await page.keyboard.press("ArrowRight");
  await expect(app.hostedMode).toBeChecked();
  await page.keyboard.press("ArrowLeft");
  await expect(app.inAppMode).toBeChecked();
  await expect(app.email).toBeVisible();
  await tabTo(page, app.email);
  await page.keyboard.type(ada.email);
  await tabTo(page, app.password);
  await page.keyboard.type(ada.password);
  await tabTo(page, app.rememberMe);
  await page.keyboard.press("Space");
  await expect(app.rememberMe).toBeChecked();
  await page.keyboard.press("Enter");
  await app.expectLoggedIn(ada);
});

test("the first Tab stop skips to the content", async ({ app, page }) => {
  await app.open("/login");
  await page.keyboard.press("Tab");
  await expect(app.skipLink).toBeFocused();
  await expect(app.skipLink).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(app.main).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(app.main.locator(":focus")).toHaveCount(1);
});

test("the hosted login works using only the keyboard", async ({ app, page, world }) => {
  const ada = await world.member();
  await app.open("/login");
  await tabTo(page, app.inAppMode);
  await page.keyboard.press("ArrowRight");
  await tabTo(page, app.continueToHostedPage);
  await page.keyboard.press("Enter");
  await world.hosted(page).expectLoginPage();
  await tabTo(page, page.getByLabel(/e-?mail/i));
  await page.keyboard.type(ada.email);
  await tabTo(page, page.getByLabel("Password", { exact: true }));
  await page.keyboard.type(ada.password);
  await page.keyboard.press("Enter");
  await app.expectLoggedIn(ada);
  await app.expectProfile();
});

test("the account, a second factor and the login with its code work using only the keyboard", async ({ app, page, world }) => {
  const ada = await world.member();
  await app.login(ada);
  await app.expectProfile();
  await tabTo(page, app.page.getByRole("link", { name: "Details", exact: true }));
  await page.keyboard.press("Enter");
  await expect(app.heading).toBeFocused();
  await tabTo(page, app.givenName);
  await page.keyboard.type("Ada");
  await page.keyboard.press("Enter");
  await expect(app.main).toContainText("Your name was saved.");

  await page.keyboard.press("Home");
  await tabTo(page, app.page.getByRole("link", { name: "Second factors", exact: true }));
  await page.keyboard.press("Enter");
  await expect(app.heading).toBeFocused();
  await tabTo(page, app.main.getByRole("button", { name: "Set up: Authenticator app" }));
  await page.keyboard.press("Enter");
  const key = await app.readKey();
  await tabTo(page, app.code);
  await page.keyboard.type(totp(key));
  await page.keyboard.press("Enter");
  await expect(app.heading).toBeFocused();

  await app.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await tabTo(page, app.logoutButton);
  await page.keyboard.press("Enter");
  await app.expectLoggedOut();
  await tabTo(page, app.loginLink);
  await page.keyboard.press("Enter");
  await tabTo(page, app.email);
  await page.keyboard.type(ada.email);
  await tabTo(page, app.password);
  await page.keyboard.type(ada.password);
  await page.keyboard.press("Enter");
  await app.expectChallenge("authenticator-code");
  await expect(app.heading).toBeFocused();
  await tabTo(page, app.code);
  // The code of this period was used for the set-up, and each is accepted once.
  await page.keyboard.type(totp(key, 1));
  await page.keyboard.press("Enter");
  await app.expectLoggedIn(ada);
});
