// The forms of /account/details and /account/password in the states that users see: accessible in light and dark mode,
// readable at 320 px, and large enough to touch.

import type { Page } from "@playwright/test";
import { expect, test } from "../../world.ts";
import { expectLargeTargets, expectNoOverflow, expectNoViolations } from "../../world/accessibility.ts";
import { loginLongAgo, openSection } from "../../world/account_sections.ts";

// axe computes the contrast of all text, which takes many seconds on a busy machine.
test.describe.configure({ timeout: 90_000 });

async function expectUsable(page: Page, state: string): Promise<void> {
  await expectNoViolations(page, state);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoOverflow(page, state);
  await expectLargeTargets(page, state);
  await page.setViewportSize({ width: 1280, height: 800 });
}

test("the details are usable for everybody, also with an open form and its errors", async ({ app, page, world }) => {
  await app.login(await world.member());
  await openSection(app, "details");
  await expect(app.givenName).toBeVisible();
  await expectUsable(page, "details");
  await app.main.getByRole("button", { name: "Change email" }).click();
  await app.main.getByRole("button", { name: "Save email" }).click();
  await expect(app.main).toContainText("Enter your email.");
  await expectUsable(page, "another email with an error");
  await app.main.getByLabel("New email").fill(world.stranger().email);
  await app.main.getByRole("button", { name: "Save email" }).click();
  await expect(app.code).toBeFocused();
  await expectUsable(page, "the code of another email");
});

test("the password is usable for everybody, also with errors and its confirmation", async ({ app, page, world }) => {
  await loginLongAgo(app, world, await world.member());
  await openSection(app, "password");
  await expect(app.main).toContainText("Confirm that it\u2019s you");
  await app.main.getByRole("button", { name: "Confirm", exact: true }).click();
  await expect(app.password).toHaveAttribute("aria-invalid", "true");
  await expectUsable(page, "the confirmation");
});

test("the password form is usable for everybody", async ({ app, page, world }) => {
  await app.login(await world.member());
  await openSection(app, "password");
  await app.changePassword.click();
  await expect(app.newPassword).toHaveAttribute("aria-invalid", "true");
  await expectUsable(page, "another password with errors");
});
