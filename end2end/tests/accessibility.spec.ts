// axe finds no violations on any page, in the states that users see, in light and dark mode.

import { expect, test } from "../world.ts";
import { expectNoViolations } from "../world/accessibility.ts";
import { PUBLIC_PAGES } from "../world/app.ts";

// axe computes the contrast of all text, which takes many seconds for a long page on a busy machine.
test.describe.configure({ timeout: 90_000 });

for (const path of Object.keys(PUBLIC_PAGES)) {
  test(`axe finds no violations on ${path}`, async ({ app, page }) => {
    await app.open(path);
    await expectNoViolations(page, path);
  });
}

test("axe finds no violations on forms with errors", async ({ app, page, world }) => {
  await app.open("/register");
  await app.createAccount.click();
  await expect(app.email).toBeFocused();
  await expect(app.email).toHaveAttribute("aria-invalid", "true");
  await expectNoViolations(page, "registration with errors");

  await app.open("/confirm");
  await app.confirmButton.click();
  await expect(app.email).toBeFocused();
  await expect(app.email).toHaveAttribute("aria-invalid", "true");
  await expectNoViolations(page, "confirmation with errors");

  await app.open("/login");
  await app.submitLogin(world.stranger());
  await expect(app.alert).toBeVisible();
  await expect(app.password).toBeFocused();
  await expectNoViolations(page, "login with a wrong password");
});

test("axe finds no violations on the login page in hosted mode with an error message", async ({ app, page }) => {
  await app.open("/login");
  await app.chooseHostedMode();
  await app.open("/login?problem=login_failed");
  await expect(app.continueToHostedPage).toBeVisible();
  await expect(app.alert).toBeVisible();
  await expectNoViolations(page, "hosted mode");
});

test("axe finds no violations on the confirmation page after registration", async ({ app, page, world }) => {
  await app.register(world.stranger());
  await expectNoViolations(page, "confirmation after registration");
});

test("axe finds no violations on the profile page", async ({ app, page, world }) => {
  await app.login(await world.member());
  await app.expectProfile();
  await expectNoViolations(page, "profile");
});

test("axe finds no violations on the profile page with a token revealed", async ({ app, page, world }) => {
  await app.login(await world.member());
  await app.revealFirstToken();
  await expectNoViolations(page, "profile with a token");
});

test("axe finds no violations on the pages of the local pool", async ({ app, page, world }) => {
  await app.open("/login");
  await app.startHostedLogin();
  await world.hosted(page).expectLoginPage();
  await expectNoViolations(page, "hosted login");
  await world.unconfirmed();
  await page.goto(world.pool.description.mailbox_url);
  await expectNoViolations(page, "mailbox");
});
