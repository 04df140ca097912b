// A forgotten password: the code, the link in the email, and what the pages say about accounts.

import { expect, test } from "../world.ts";

test("a forgotten password is reset with the code from the email", async ({ app, page, world }) => {
  const ada = await world.member();
  const next = world.stranger().password;
  await app.open("/login?return_to=/privacy");
  await app.email.fill(ada.email);
  await app.forgotPassword.click();
  await expect(page).toHaveURL(/\/forgot-password\?/);
  await expect(app.email).toHaveValue(ada.email);
  await app.sendCode.click();
  await app.expectResetPage();
  await expect(app.email).toHaveValue(ada.email);
  await app.resetPassword(await world.pool.code(ada.email), next);

  await expect(page).toHaveURL(/\/login\?/);
  await expect(app.main).toContainText("Your password was changed. Log in.");
  await expect(app.email).toHaveValue(ada.email);
  await app.password.fill(ada.password);
  await app.loginButton.click();
  await expect(app.alert, "the old password no longer works").toContainText("Incorrect email or password.");
  await app.password.fill(next);
  await app.loginButton.click();
  await app.expectLoggedIn(ada);
  await expect(page, "the page that the user came from is kept").toHaveURL(/\/privacy$/);
});

test("the link in the email fills in address and code in another browser, and nothing else", async ({ app, otherBrowser, world }) => {
  const ada = await world.member();
  const next = world.stranger().password;
  await app.requestReset(ada.email);

  const other = await otherBrowser();
  await other.open(await world.pool.link(ada.email));
  await expect(other.email).toHaveValue(ada.email);
  await expect(other.code).toHaveValue(await world.pool.code(ada.email));
  await expect(other.page, "the code must not stay in the history").not.toHaveURL(/code=/);
  await expect(other.newPassword).toHaveValue("");
  await other.newPassword.fill(next);
  await other.changePassword.click();
  await expect(other.main).toContainText("Your password was changed. Log in.");
  await other.submitLogin({ ...ada, password: next });
  await other.expectLoggedIn(ada);
});

test("a known and an unknown address look the same", async ({ app, world }) => {
  const member = await world.member();
  const unconfirmed = await world.unconfirmed();
  const countdown = /in \d+ seconds?/;
  let expected: string | undefined;
  for (const { email } of [member, unconfirmed, world.stranger()]) {
    await app.requestReset(email);
    await expect(app.main).toContainText(countdown);
    await app.resetPassword("123456", world.stranger().password);
    await expect(app.code).toHaveAccessibleDescription(/That code is incorrect or has expired/);
    const text = async () => (await app.main.innerText()).replaceAll(email, "THE ADDRESS").replace(countdown, "in N seconds");
    expected ??= await text();
    await expect.poll(text).toBe(expected);
  }
});

test("a wrong code is marked, and the correct one still works", async ({ app, world }) => {
  const ada = await world.member();
  await app.requestReset(ada.email);
  const code = await world.pool.code(ada.email);
  const next = world.stranger().password;
  await app.resetPassword(String((Number(code) + 1) % 1_000_000).padStart(6, "0"), next);
  await expect(app.code).toBeFocused();
  await expect(app.code).toHaveAccessibleDescription(/That code is incorrect or has expired/);
  await expect(app.newPassword, "the password stays").toHaveValue(next);
  await app.code.fill(code);
  await app.changePassword.click();
  await expect(app.main).toContainText("Your password was changed.");
});

test("every empty field of the reset page has an error, and the rules are ticked off while typing", async ({ app, page }) => {
  await app.open("/reset-password");
  await app.changePassword.click();
  await expect(app.email).toBeFocused();
  for (const field of [app.email, app.code, app.newPassword]) await expect(field).toHaveAttribute("aria-invalid", "true");
  const unmetRules = page.getByText("not met yet");
  await expect(unmetRules).not.toHaveCount(0);
  await app.newPassword.pressSequentially("Abcdef12");
  await expect(unmetRules).toHaveCount(0);
  await app.showPassword.click();
  await expect(app.newPassword).toHaveAttribute("type", "text");
  await expect(app.newPassword).toHaveAttribute("autocomplete", "new-password");
  await expect(app.newPassword).toHaveAttribute("passwordrules", /minlength/);
});

test("another code can be requested after a delay that survives a reload", async ({ app, page, world }) => {
  await page.clock.install();
  const ada = await world.member();
  await app.requestReset(ada.email);
  await expect(app.resendCode).toBeDisabled();
  await page.reload();
  await app.expectReady();
  await expect(app.resendCode).toBeDisabled();
  await page.clock.fastForward("10:00");
  await app.resendCode.click();
  await expect(app.main).toContainText("sent a new code to");
  expect((await world.pool.mails(ada.email)).filter(({ subject }) => /reset/i.test(subject))).toHaveLength(2);
  await app.resetPassword(await world.pool.code(ada.email), world.stranger().password);
  await expect(app.main).toContainText("Your password was changed.");
});

test("a reset that the administrator requires starts at the login and says so", async ({ app, page, world }) => {
  const ada = await world.member();
  await world.pool.administer("AdminResetUserPassword", { Username: ada.email });
  await app.open("/login?return_to=/privacy");
  await app.submitLogin(ada);
  await app.expectResetPage();
  await expect(app.email).toHaveValue(ada.email);
  await expect(app.main).toContainText("The administrator asks you to choose a new password");
  await expect(app.resendCode).toBeEnabled();
  const next = world.stranger().password;
  await app.resetPassword(await world.pool.code(ada.email), next);
  await expect(app.main).toContainText("Your password was changed.");
  await app.password.fill(next);
  await app.loginButton.click();
  await app.expectLoggedIn(ada);
  await expect(page).toHaveURL(/\/privacy$/);
});

test("password managers find the page, after a login", async ({ app, page, world }) => {
  await page.goto("/.well-known/change-password");
  const ada = await world.member();
  await app.expectReady();
  await app.submitLogin(ada);
  await expect(page).toHaveURL(/\/account\/password$/);
  await page.goto("/.well-known/change-password");
  await expect(page).toHaveURL(/\/account\/password$/);
});

test("without the in-app login, a password is reset on the hosted pages", async ({ ownWorld }) => {
  const { app, world } = await ownWorld({ LOGIN_MODES: "hosted" });
  await app.open("/login?email=ada@example.org");
  await app.forgotPassword.click();
  await world.hosted(app.page).expectLoginPage();
  await app.open("/forgot-password");
  await expect(app.main).toContainText("on the separate login page");
  await expect(app.email).toHaveCount(0);
  await app.continueToHostedPage.click();
  await world.hosted(app.page).expectLoginPage();
});
