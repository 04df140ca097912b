// MFA_SETUP: the pool requires a second factor, and the user has none.

import { expect, test } from "../../world.ts";
import { tabTo } from "../../world/keyboard.ts";
import { totp, wrongTotp } from "../../world/totp.ts";

const PAGE = "set-up-authenticator";

test.use({ stackSettings: { LOCAL_POOL_MFA_CONFIGURATION: "ON", LOCAL_POOL_ENABLED_MFAS: "SOFTWARE_TOKEN_MFA" } });

test("an app is set up with its key, and its codes are asked from then on", async ({ app, context, page, world }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const ada = await world.created();
  await app.loginUntil("set-up-second-factor", ada);
  await app.choice("Use an authenticator app").click();
  await app.expectChallenge(PAGE);

  const key = await app.readKey();
  await app.copyKey.click();
  await expect(page.getByRole("status").filter({ hasText: "The key was copied." })).toHaveCount(1);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(key);

  const link = await app.main.getByRole("link", { name: "Open your authenticator app" }).getAttribute("href");
  expect(link).toMatch(/^otpauth:\/\/totp\//);
  expect(new URL(link!).searchParams.get("secret")).toBe(key);
  await expect(page.getByRole("img", { name: /^QR code/ })).toBeVisible();

  await app.submitCode(wrongTotp(key));
  await expect(app.main).toContainText("That code is incorrect.");
  await expect(app.code).toBeFocused();
  await app.submitCode(totp(key));
  await app.expectLoggedIn(ada);

  await app.logout();
  await app.loginUntil("authenticator-code", ada);
  await app.submitCode(totp(key, 1));
  await app.expectLoggedIn(ada);
});

test("a reload in the middle of the set-up shows the same key, and the keyboard is enough", async ({ app, page, world }) => {
  const ada = await world.created();
  await app.loginUntil("set-up-second-factor", ada);
  await tabTo(page, app.choice("Use an authenticator app"));
  await page.keyboard.press("Enter");
  await app.expectChallenge(PAGE);
  const key = await app.readKey();
  await page.reload();
  await app.expectChallenge(PAGE);
  expect(await app.readKey()).toBe(key);
  await tabTo(page, app.key);
  await tabTo(page, app.copyKey);
  await tabTo(page, app.code);
  await page.keyboard.type(totp(key));
  await page.keyboard.press("Enter");
  await app.expectLoggedIn(ada);
});

test("the key is in no address and in no storage", async ({ app, page, world }) => {
  const ada = await world.created();
  await app.loginUntil("set-up-second-factor", ada);
  await app.choice("Use an authenticator app").click();
  await app.expectChallenge(PAGE);
  const key = await app.readKey();
  const stored = await page.evaluate(() => [location.href, ...Object.values(sessionStorage), ...Object.values(localStorage)].join("\n"));
  expect(stored).not.toContain(key);
});
