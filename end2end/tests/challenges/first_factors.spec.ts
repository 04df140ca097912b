// The login page for first factors other than PASSWORD_SRP: another way next to the password, and forms that ask for less.

import { expect, test } from "../../world.ts";
import { expectLargeTargets, expectNoOverflow, expectNoViolations } from "../../world/accessibility.ts";

test.use({ stackSettings: { AUTH_FLOW: "USER_AUTH" } });

const PROMISE = "Your password never leaves this browser.";

test("another way needs an email, which is checked before anything is sent", async ({ app, page, world }) => {
  await app.open("/login");
  await app.otherWay.click();
  await expect(app.main).toContainText("Enter your email.");
  await expect(app.email).toBeFocused();
  await app.email.fill("ada");
  await app.otherWay.click();
  await expect(app.email).toHaveAttribute("aria-invalid", "true");
  await expect(app.email).toBeFocused();
  await expect(page).toHaveURL((url) => url.pathname === "/login");
  const sent = (await world.traffic.exchanges()).filter(({ method }) => method === "POST");
  expect(sent).toEqual([]);
});

test("another way keeps the choice to be remembered", async ({ app, page, world }) => {
  const ada = await world.created();
  await app.open("/login");
  await app.email.fill(ada.email);
  await app.rememberMe.check();
  await app.otherWay.click();
  await app.expectChallenge("choose-factor");
  await app.choice("Code by email").click();
  await app.expectChallenge("email-code");
  await app.submitCode(await world.pool.code(ada.email));
  await app.expectLoggedIn(ada);
  const cookie = (await page.context().cookies(world.stack.url)).find(({ name }) => name === "session");
  expect(cookie?.expires).toBeGreaterThan(Date.now() / 1000);
});

test("a failed attempt can be repeated, also with the password", async ({ app, page, world }) => {
  const ada = await world.created();
  await app.open("/login");
  await app.fillLogin(ada);
  // Every request until then: the suggestion of passkeys, which starts when the email is left, may be sent only now.
  await page.route("**/api/login", (route) => route.abort());
  await app.otherWay.click();
  await expect(app.alert).toBeVisible();
  await page.unroute("**/api/login");
  await expect(app.password).toHaveValue(ada.password);
  await app.loginButton.click();
  await app.expectLoggedIn(ada);
});

test("another way leads an unconfirmed user to confirmation", async ({ gatedWorld }) => {
  const { app, gate, world } = await gatedWorld({ AUTH_FLOW: "USER_AUTH", FIRST_FACTORS: "password_srp,email_otp" });
  const ada = await world.unconfirmed();
  await app.open("/login");
  await app.email.fill(ada.email);
  gate.answerOnce("InitiateAuth", "UserNotConfirmedException");
  await app.otherWay.click();
  await app.expectConfirmPage();
  await expect(app.main).toContainText("isn\u2019t confirmed yet");
  await expect(app.email).toHaveValue(ada.email);
});

test("the login page with another way is accessible and fits in 320 px", async ({ app, page }) => {
  test.setTimeout(90_000);
  await app.open("/login");
  await expect(app.otherWay).toBeVisible();
  await expectNoViolations(page, "login with another way");
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoOverflow(page, "login with another way");
  await expectLargeTargets(page, "login with another way");
});

test("without a password among the factors, the form asks only for the email", async ({ ownWorld }) => {
  test.setTimeout(90_000);
  const { app, world } = await ownWorld({ AUTH_FLOW: "USER_AUTH", FIRST_FACTORS: "web_authn,email_otp" });
  const ada = await world.created();
  await app.open("/login?return_to=/privacy");
  await expect(app.password).toHaveCount(0);
  await expect(app.otherWay).toHaveCount(0);
  await expect(app.forgotPassword).toHaveCount(0);
  await expect(app.main).not.toContainText(PROMISE);
  await expectNoViolations(app.page, "login without a password");
  await app.continueButton.click();
  await expect(app.main).toContainText("Enter your email.");
  await app.email.fill(ada.email);
  await app.email.press("Enter");
  await app.expectChallenge("choose-factor");
  await expect(app.choice("Password")).toHaveCount(0);
  await app.choice("Code by email").click();
  await app.expectChallenge("email-code");
  await app.submitCode(await world.pool.code(ada.email));
  await app.expectLoggedIn(ada);
  await expect(app.page).toHaveURL(/\/privacy$/);
});

test("a password that is sent instead of proved logs in, without the promise that it is not sent", async ({ ownWorld }) => {
  const { app, world } = await ownWorld({ AUTH_FLOW: "USER_AUTH", FIRST_FACTORS: "password,email_otp" });
  const ada = await world.created();
  await app.open("/login");
  await expect(app.otherWay).toBeVisible();
  await expect(app.main).not.toContainText(PROMISE);
  await app.submitLogin({ ...ada, password: world.stranger().password });
  await expect(app.alert).toContainText("Incorrect email or password.");
  await expect(app.password).toHaveValue("");
  await expect(app.password).toBeFocused();
  await app.password.fill(ada.password);
  await app.loginButton.click();
  await app.expectLoggedIn(ada);
});

test("with two ways to use a password and nothing else there is no other way", async ({ ownWorld }) => {
  const { app } = await ownWorld({ AUTH_FLOW: "USER_AUTH", FIRST_FACTORS: "password,password_srp" });
  await app.open("/login");
  await expect(app.main).toContainText(PROMISE);
  await expect(app.loginButton).toBeVisible();
  await expect(app.otherWay).toHaveCount(0);
});
