// The email that was typed once is not asked for again: on other pages, on the hosted pages, after a reload and after
// going back.

import { expect, test } from "../world.ts";

const ADA = "ada@example.org";

test("a typed email survives a reload of every page that asks for it", async ({ app, page }) => {
  for (const path of ["/login?return_to=/privacy", "/register?return_to=/privacy", "/confirm", "/forgot-password?return_to=/privacy", "/reset-password"]) {
    await app.open(path);
    await app.email.fill(ADA);
    await app.email.blur();
    await expect(page).toHaveURL(/email=ada%40example\.org/);
    await page.reload();
    await app.expectReady();
    await expect(app.email, path).toHaveValue(ADA);
    if (path.includes("return_to")) await expect(page).toHaveURL(/return_to=%2Fprivacy/);
  }
});

test("a password never gets into the address", async ({ app, page, world }) => {
  const { password } = world.stranger();
  await app.open("/login");
  await app.email.fill(ADA);
  await app.password.fill(password);
  await app.password.blur();
  await expect(page).toHaveURL(/\/login\?email=ada%40example\.org$/);
});

test("the hosted page knows the typed email, and going back does too", async ({ app, page, world }) => {
  await app.open("/login");
  await app.email.fill(ADA);
  await app.startHostedLogin();
  await world.hosted(page).expectLoginPage();
  await expect(page.getByLabel(/e-?mail/i)).toHaveValue(ADA);
  await page.goBack();
  await app.expectReady();
  await app.chooseInAppMode();
  await expect(app.email).toHaveValue(ADA);
});

test("links between the pages keep the email, also for a page that is reloaded afterwards", async ({ app, page }) => {
  await app.open("/login");
  await app.email.fill(ADA);
  await app.forgotPassword.click();
  await expect(app.heading).toHaveText("Reset your password");
  await page.reload();
  await expect(app.email).toHaveValue(ADA);
  await app.main.getByRole("link", { name: "Log in" }).click();
  await expect(app.heading).toHaveText("Log in");
  await page.reload();
  await expect(app.email).toHaveValue(ADA);
  await page.getByRole("link", { name: "Create an account" }).click();
  await expect(app.heading).toHaveText("Create an account");
  await page.reload();
  await expect(app.email).toHaveValue(ADA);
  await app.open(`/confirm?email=${encodeURIComponent(ADA)}`);
  await page.getByRole("link", { name: "Start over" }).click();
  await expect(app.heading).toHaveText("Create an account");
  await expect(app.email).toHaveValue(ADA);
});
