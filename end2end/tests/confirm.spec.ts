// Confirming an address: on any device, at any time, with correct and wrong codes.

import { expect, test } from "../world.ts";
import { otherCode } from "../world/pool.ts";

test("a confirmation link works in another browser", async ({ app, otherBrowser, world }) => {
  const ada = world.stranger();
  await app.register(ada);

  const other = await otherBrowser();
  await other.open(await world.pool.link(ada.email));
  await expect(other.email).toHaveValue(ada.email);
  await expect(other.code).toHaveValue(await world.pool.code(ada.email));
  await expect(other.page, "the code must not stay in the history").not.toHaveURL(/code=/);

  await other.confirmButton.click();
  await expect(other.page).toHaveURL(/\/login\?/);
  await expect(other.main).toContainText("Your account is confirmed.");
  await expect(other.email).toHaveValue(ada.email);
  await other.password.fill(ada.password);
  await other.loginButton.click();
  await other.expectLoggedIn(ada);
});

test("opening a confirmation link confirms nothing until the button is pressed", async ({ app, otherBrowser, world }) => {
  const ada = world.stranger();
  await app.register(ada);
  const mailScanner = await otherBrowser();
  await mailScanner.open(await world.pool.link(ada.email));
  // The page has read the link and removed the code from the URL.
  await expect(mailScanner.code).toHaveValue(await world.pool.code(ada.email));
  await expect(mailScanner.page).not.toHaveURL(/code=/);
  const sent = (await world.traffic.exchanges()).filter(({ url }) => url.pathname === "/api/confirm");
  expect(sent).toEqual([]);
});

test("the confirmation page works without any earlier step", async ({ app, world }) => {
  const ada = await world.unconfirmed();
  await app.open("/confirm");
  await app.email.fill(ada.email);
  await app.confirm(await world.pool.code(ada.email));
  await expect(app.page).toHaveURL(/\/login\?/);
  await expect(app.email).toHaveValue(ada.email);
});

test("a code pasted with spaces is accepted", async ({ app, world }) => {
  const ada = world.stranger();
  await app.register(ada);
  const code = await world.pool.code(ada.email);
  await app.confirm(` ${code.slice(0, 3)} ${code.slice(3)} `);
  await app.expectLoggedIn(ada);
});

test("a wrong code shows an error next to the field, and the correct code still works", async ({ app, world }) => {
  const ada = world.stranger();
  await app.register(ada);
  const code = await world.pool.code(ada.email);
  await app.confirm(otherCode(code));
  await expect(app.main).toContainText("That code is incorrect or has expired.");
  await expect(app.code).toBeFocused();
  await expect(app.code).toHaveAttribute("aria-invalid", "true");
  await app.confirm(code);
  await app.expectLoggedIn(ada);
});

test("using a code a second time reports that the account is confirmed", async ({ app, world }) => {
  const ada = world.stranger();
  await app.register(ada);
  const link = await world.pool.link(ada.email);
  await app.confirm(await world.pool.code(ada.email));
  await app.expectLoggedIn(ada);
  await app.logout();

  await app.open(link);
  await app.confirmButton.click();
  await expect(app.page).toHaveURL(/\/login\?/);
  await expect(app.main).toContainText("Your account is confirmed.");
});

test("a new code can be requested, and it replaces the earlier one", async ({ app, world }) => {
  await app.page.clock.install();
  const ada = world.stranger();
  await app.register(ada);
  const first = await world.pool.code(ada.email);

  await expect(app.resendCode).toBeDisabled();
  await app.page.clock.fastForward("10:00");
  await app.resendCode.click();
  await expect(app.main).toContainText("sent a new code to");
  const second = await world.pool.code(ada.email);
  expect(await world.pool.mails(ada.email)).toHaveLength(2);

  if (first !== second) {
    await app.confirm(first);
    await expect(app.main).toContainText("That code is incorrect or has expired.");
  }
  await app.confirm(second);
  await app.expectLoggedIn(ada);
});

test("an expired code is reported as expired, and a new one works", async ({ ownWorld }) => {
  const { app, world } = await ownWorld();
  const ada = await world.unconfirmed();
  const code = await world.pool.code(ada.email);
  await world.stack.expireCodes();

  await app.open(`/confirm?email=${encodeURIComponent(ada.email)}`);
  await app.confirm(code);
  await expect(app.main).toContainText("That code is incorrect or has expired.");
  await expect(app.code).toBeFocused();

  await app.resendCode.click();
  await expect(app.main).toContainText("sent a new code to");
  await app.confirm(await world.pool.code(ada.email));
  await expect(app.page).toHaveURL(/\/login\?/);
});

test("logging in with an unconfirmed account leads to confirmation, which sends a code and completes the login", async ({ app, world }) => {
  const ada = await world.unconfirmed();
  const first = await world.pool.code(ada.email);
  await app.open("/login");
  await app.submitLogin(ada);
  await app.expectConfirmPage();
  await expect(app.email).toHaveValue(ada.email);
  await expect(app.main).toContainText("isn’t confirmed yet");
  await expect(app.main).toContainText("sent a new code to");
  const code = await world.pool.code(ada.email);
  expect(code).not.toBe(first);

  // Going back and forward requests no other code.
  await app.page.goBack();
  await app.page.goForward();
  await app.expectConfirmPage();
  await app.confirm(code);
  await app.expectLoggedIn(ada);
});

test("the code field is marked up for one-time codes", async ({ app }) => {
  await app.open("/confirm");
  await expect(app.code).toHaveAttribute("autocomplete", "one-time-code");
  await expect(app.code).toHaveAttribute("inputmode", "numeric");
  await expect(app.code).toHaveAttribute("type", "text");
});

test("the delay before another code can be requested survives a reload", async ({ app, page, world }) => {
  await app.register(world.stranger());
  await expect(app.resendCode).toBeDisabled();
  await expect(app.resendCode).toHaveAccessibleDescription(/in \d+ seconds?/);
  await page.reload();
  await app.expectReady();
  await expect(app.resendCode).toBeDisabled();
});

test("an error while requesting another code is shown above its button", async ({ app, page, world }) => {
  const ada = await world.unconfirmed();
  await app.open(`/confirm?email=${encodeURIComponent(ada.email)}`);
  await page.route("**/api/confirm/resend", (route) =>
    route.fulfill({ status: 429, json: { code: "too_many_attempts", message: "", retry_after: 899 } }),
  );
  await app.resendCode.click();
  await expect(app.alert).toContainText("15 minutes");
  await expect(app.alert).toBeInViewport({ ratio: 1 });
});
