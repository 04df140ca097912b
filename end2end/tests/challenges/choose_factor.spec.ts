// SELECT_CHALLENGE with PASSWORD_SRP, EMAIL_OTP and SMS_OTP: the user chooses how to log in.

import { expect, test, type World } from "../../world.ts";
import { tabTo } from "../../world/keyboard.ts";
import type { App } from "../../world/app.ts";
import { otherCode, type Person } from "../../world/pool.ts";

test.use({ stackSettings: { AUTH_FLOW: "USER_AUTH" } });

/** Opens the choice of a first factor for a user with a password and an email address. */
async function chooseFactor(app: App, world: World): Promise<Person> {
  const ada = await world.created();
  await app.chooseFirstFactor(ada, "/privacy");
  return ada;
}

test("a code by email logs in, and a wrong one keeps the page", async ({ app, page, world }) => {
  const ada = await chooseFactor(app, world);
  await page.reload();
  await app.expectChallenge("choose-factor");
  await app.choice("Code by email").click();
  await app.expectChallenge("email-code");
  const code = await world.pool.code(ada.email);
  await app.submitCode(otherCode(code));
  await expect(app.main).toContainText("That code is incorrect.");
  await app.submitCode(code);
  await app.expectLoggedIn(ada);
  await expect(page).toHaveURL(/\/privacy$/);
});

test("a code by SMS logs in, and a wrong one keeps the page", async ({ app, world }) => {
  const phone = world.phoneNumber();
  const ada = await world.created({ phone_number: phone, phone_number_verified: "true" });
  await app.chooseFirstFactor(ada);
  await app.choice("Code by text message").click();
  await app.expectChallenge("sms-code");
  const code = await world.pool.code(phone);
  await app.submitCode(otherCode(code));
  await expect(app.main).toContainText("That code is incorrect.");
  await app.submitCode(code);
  await app.expectLoggedIn(ada);
});

test("another code can be sent, and it replaces the first", async ({ app, world }) => {
  const ada = await chooseFactor(app, world);
  await app.choice("Code by email").click();
  await app.expectChallenge("email-code");
  const before = (await world.pool.mails(ada.email)).length;
  await app.resendCode.click();
  await expect(app.main.getByText("We sent a new code.")).toBeVisible();
  expect(await world.pool.mails(ada.email)).toHaveLength(before + 1);
  await app.submitCode(await world.pool.code(ada.email));
  await app.expectLoggedIn(ada);
});

test("the password can be chosen, corrected, and is proved with SRP", async ({ app, page, world }) => {
  const ada = await chooseFactor(app, world);
  await tabTo(page, app.choice("Password"));
  await page.keyboard.press("Enter");
  await app.expectChallenge("password");
  await page.reload();
  await app.expectChallenge("password");
  await app.password.fill(world.stranger().password);
  await app.loginButton.click();
  await expect(app.alert).toContainText("Incorrect email or password.");
  await expect(app.password).toHaveValue("");
  await expect(app.password).toBeFocused();
  await app.password.fill(ada.password);
  await app.loginButton.click();
  await app.expectLoggedIn(ada);
});

test("going back from the password returns to the choice", async ({ app, page, world }) => {
  await chooseFactor(app, world);
  await app.choice("Password").click();
  await app.expectChallenge("password");
  await page.goBack();
  await app.expectChallenge("choose-factor");
  await expect(app.choice("Code by email")).toBeVisible();
});

test("another way can be chosen after a code was sent", async ({ app, world }) => {
  await chooseFactor(app, world);
  await app.choice("Code by email").click();
  await app.expectChallenge("email-code");
  await app.otherWay.click();
  await app.expectChallenge("choose-factor");
});
