// NEW_PASSWORD_REQUIRED: the first login with a temporary password.

import { expect, test } from "../../world.ts";
import { tabTo } from "../../world/keyboard.ts";

const PAGE = "new-password";

test("a temporary password is replaced, and the new one works", async ({ app, world }) => {
  const ada = world.stranger();
  const chosen = { ...ada, password: world.stranger().password };
  await world.pool.invite(ada);
  await app.loginUntil(PAGE, ada);
  await app.password.fill(chosen.password);
  await app.continueButton.click();
  await app.expectLoggedIn(ada);
  await app.logout();
  await app.login(chosen);
});

test("a password that breaks the policy is rejected next to the field, and a good one is accepted", async ({ app, world }) => {
  const ada = world.stranger();
  await world.pool.invite(ada);
  await app.loginUntil(PAGE, ada);
  await app.password.fill("short");
  await app.continueButton.click();
  await expect(app.password).toBeFocused();
  await expect(app.password).toHaveAttribute("aria-invalid", "true");
  await expect(app.main).toContainText("Choose a password that meets all the rules below.");
  await app.password.fill(world.stranger().password);
  await app.continueButton.click();
  await app.expectLoggedIn(ada);
});

test("a reload returns to the new password, and afterwards to the page that required the login", async ({ app, page, world }) => {
  const ada = world.stranger();
  await world.pool.invite(ada);
  await app.open("/profile?from=a-bookmark");
  await app.submitLogin(ada);
  await app.expectChallenge(PAGE);
  await page.reload();
  await app.expectChallenge(PAGE);
  await app.password.fill(world.stranger().password);
  await app.continueButton.click();
  await expect(page).toHaveURL(/\/profile\?from=a-bookmark$/);
  await app.expectLoggedIn(ada);
});

test("choosing a new password works using only the keyboard", async ({ app, page, world }) => {
  const ada = world.stranger();
  await world.pool.invite(ada);
  await app.loginUntil(PAGE, ada);
  await expect(app.heading).toBeFocused();
  await tabTo(page, app.password);
  await page.keyboard.type(world.stranger().password);
  await page.keyboard.press("Enter");
  await app.expectLoggedIn(ada);
});

test("the fields are marked up for password managers", async ({ app, page, world }) => {
  const ada = world.stranger();
  await world.pool.invite(ada);
  await app.loginUntil(PAGE, ada);
  await expect(app.password).toHaveAttribute("autocomplete", "new-password");
  await expect(page.locator('form input[autocomplete="username"]')).toHaveValue(ada.email);
});

test("attributes that the pool requires are entered with the new password", async ({ ownWorld }) => {
  const { app, world } = await ownWorld({ LOCAL_POOL_REQUIRED_ATTRIBUTES: "given_name" });
  const ada = world.stranger();
  await world.pool.invite(ada);
  await app.loginUntil(PAGE, ada);
  await app.password.fill(world.stranger().password);
  await app.continueButton.click();
  await expect(app.main).toContainText("Enter a value for \u201cGiven name\u201d.");
  await expect(app.givenName).toBeFocused();
  await expect(app.givenName).toHaveAttribute("autocomplete", "given-name");
  await app.givenName.fill("Ada");
  await app.continueButton.click();
  await app.expectLoggedIn(ada);
  await expect(app.claim("given_name")).toContainText("Ada");
});
