// The confirmation in front of a change that needs a recent login: refusals, challenges of the new login, and tabs.

import { expect, test } from "../../world.ts";
import { confirmWithPassword, loginLongAgo, openSection } from "../../world/account_sections.ts";
import { totp } from "../../world/totp.ts";

const CONFIRMATION = "Confirm that it\u2019s you";

test("a wrong password is refused, and the right one is never sent", async ({ app, world }) => {
  const ada = await world.member();
  await loginLongAgo(app, world, ada);
  await openSection(app, "password");
  await app.main.getByRole("button", { name: "Confirm", exact: true }).click();
  await expect(app.main).toContainText("Enter your password.");
  await expect(app.password).toBeFocused();
  await app.password.fill(`${ada.password}x`);
  await app.main.getByRole("button", { name: "Confirm", exact: true }).click();
  await expect(app.main).toContainText("This password is incorrect.");
  await expect(app.password).toHaveValue("");
  // The audit of the traffic fails if the password is in a request.
  await confirmWithPassword(app, ada);
  await expect(app.presentPassword).toBeFocused();
});

test("a second factor is asked for on its page, also after a reload, and the section opens again", async ({ app, page, world }) => {
  const ada = await world.created();
  const key = await world.pool.addAuthenticator(ada);
  await loginLongAgo(app, world, ada);
  await world.pool.requireSecondFactors(ada, ["SOFTWARE_TOKEN_MFA"]);
  await openSection(app, "password");
  await app.password.fill(ada.password);
  await app.main.getByRole("button", { name: "Confirm", exact: true }).click();
  await app.expectChallenge("authenticator-code");
  await page.reload();
  await app.expectChallenge("authenticator-code");
  await app.submitCode(totp(key, 1));
  await expect(page).toHaveURL((url) => url.pathname === "/account/password");
  await expect(app.newPassword).toBeVisible();
  await expect(app.main.getByText(CONFIRMATION)).toHaveCount(0);
});

test("a confirmation in one tab counts in the other", async ({ app, page, world }) => {
  const ada = await world.member();
  await loginLongAgo(app, world, ada);
  await openSection(app, "password");
  const other = world.app(await page.context().newPage());
  await openSection(other, "password");
  await confirmWithPassword(other, ada);
  await expect(app.newPassword).toBeVisible();
  await expect(app.main.getByText(CONFIRMATION)).toHaveCount(0);
});
