// /account/password: another password, by how the session began, and what stays of what was typed.

import { expect, test } from "../../world.ts";
import { tabTo } from "../../world/keyboard.ts";
import { CONFIRMATIONS, loginLongAgo, LOGINS, openSection } from "../../world/account_sections.ts";
import type { App } from "../../world/app.ts";

async function changePassword(app: App, present: string, next: string): Promise<void> {
  await app.presentPassword.fill(present);
  await app.newPassword.fill(next);
  await app.changePassword.click();
}

for (const [place, login] of Object.entries(LOGINS)) {
  test(`a session that began ${place} changes the password, and the other sessions end`, async ({ app, otherBrowser, world }) => {
    const ada = await world.member();
    const next = world.stranger().password;
    const other = await otherBrowser();
    await other.page.goto(`${world.stack.url}/login`);
    await other.submitLogin(ada);
    await other.expectLoggedIn(ada);
    await login(app, world, ada);
    await openSection(app, "password");
    await changePassword(app, ada.password, next);
    await expect(app.main).toContainText("Your password was changed.");
    await expect(app.heading).toBeFocused();
    await expect(app.presentPassword).toHaveValue("");
    await expect(app.newPassword).toHaveValue("");
    await other.page.reload();
    await other.expectLoggedOut();
    await app.page.reload();
    await app.expectLoggedIn(ada);
    await app.logout();
    await login(app, world, { ...ada, password: next });
  });
}

for (const place of ["in the app", "on the hosted pages"] as const) {
  test(`after an old login ${place}, the user logs in again before the password changes`, async ({ app, world }) => {
    const ada = await world.member();
    await loginLongAgo(app, world, ada, LOGINS[place]);
    await openSection(app, "password");
    await expect(app.newPassword).toBeHidden();
    await CONFIRMATIONS[place](app, world, ada);
    await expect(app.page).toHaveURL((url) => url.pathname === "/account/password");
    const next = world.stranger().password;
    await changePassword(app, ada.password, next);
    await expect(app.main).toContainText("Your password was changed.");
  });
}

test("a wrong present password is an error of its input, and the new one stays typed", async ({ app, world }) => {
  const ada = await world.member();
  const next = world.stranger().password;
  await app.login(ada);
  await openSection(app, "password");
  await changePassword(app, `${ada.password}x`, next);
  await expect(app.presentPassword).toHaveAttribute("aria-invalid", "true");
  await expect(app.presentPassword).toBeFocused();
  await expect(app.main).toContainText("This password is incorrect.");
  await expect(app.newPassword).toHaveValue(next);
  await app.presentPassword.fill(ada.password);
  await app.changePassword.click();
  await expect(app.main).toContainText("Your password was changed.");
});

test("a new password that breaks a rule or is easy to guess is not sent or not accepted", async ({ app, world }) => {
  const ada = await world.member();
  await app.login(ada);
  await openSection(app, "password");
  await app.changePassword.click();
  await expect(app.presentPassword).toBeFocused();
  await expect(app.main).toContainText("Enter your current password.");
  await changePassword(app, ada.password, "short");
  await expect(app.newPassword).toHaveAttribute("aria-invalid", "true");
  await expect(app.main).toContainText("Choose a password that meets all the rules below.");
  await changePassword(app, ada.password, "Password1");
  await expect(app.main).toContainText("This password is too easy to guess.");
  await expect(app.presentPassword).toHaveValue(ada.password);
});

test("while the pool is read-only, the page says so and keeps what was typed", async ({ app, world }) => {
  const ada = await world.member();
  const next = world.stranger().password;
  await app.login(ada);
  await openSection(app, "password");
  await world.pool.setReadOnly(true);
  await changePassword(app, ada.password, next);
  await expect(app.alert).toContainText("Accounts can\u2019t be changed at the moment.");
  await expect(app.newPassword).toHaveValue(next);
  await world.pool.setReadOnly(false);
  await app.changePassword.click();
  await expect(app.main).toContainText("Your password was changed.");
});

test("after an old login, the password is changed using only the keyboard", async ({ app, page, world }) => {
  const ada = await world.member();
  await loginLongAgo(app, world, ada);
  await openSection(app, "password");
  await tabTo(page, app.password);
  await page.keyboard.type(ada.password);
  await page.keyboard.press("Enter");
  await expect(app.presentPassword).toBeFocused();
  await page.keyboard.type(ada.password);
  await tabTo(page, app.newPassword);
  await page.keyboard.type(world.stranger().password);
  await page.keyboard.press("Enter");
  await expect(app.main).toContainText("Your password was changed.");
});

test("users who can log in without a password need none to set one", async ({ ownWorld }) => {
  const own = await ownWorld({ AUTH_FLOW: "USER_AUTH", FIRST_FACTORS: "password_srp,email_otp" });
  const ada = await own.world.member();
  await own.app.login(ada);
  await openSection(own.app, "password");
  await expect(own.app.main).toContainText("If you have no password yet, leave this empty.");
  await own.app.newPassword.fill(own.world.stranger().password);
  await own.app.changePassword.click();
  await expect(own.app.presentPassword, "this user has one").toHaveAttribute("aria-invalid", "true");
});

test("users of an external provider are told that their provider manages the password, and can change their name", async ({ ownWorld }) => {
  const { app } = await ownWorld({ PROVIDERS: "Google", LOCAL_POOL_PROVIDERS: "Google" });
  await app.open("/login");
  await app.provider("Google").click();
  await app.page.getByLabel(/e-?mail/i).fill("ada@example.org");
  await app.page.getByRole("button", { name: "Continue" }).click();
  await expect(app.logoutButton).toBeVisible();
  await openSection(app, "password");
  await expect(app.main).toContainText("You log in with Google, so you can only change this there");
  await expect(app.newPassword).toHaveCount(0);
  await openSection(app, "details");
  await expect(app.main).toContainText("Each login can replace these details");
  await app.givenName.fill("Ada");
  await app.main.getByRole("button", { name: "Save name" }).click();
  await expect(app.main).toContainText("Your name was saved.");
});
