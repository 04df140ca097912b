// The forms that everybody needs fit a laptop screen without scrolling.

import { expect, test } from "../world.ts";

test.use({ viewport: { width: 1280, height: 720 } });

test("login in both modes, and registration, fit 1280 by 720 without scrolling", async ({ app, page }) => {
  const hidden = () => page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight);
  await app.open("/login");
  await app.chooseInAppMode();
  expect(await hidden(), "login on this page").toBe(0);
  await app.chooseHostedMode();
  expect(await hidden(), "login on a separate page").toBe(0);
  await app.open("/register");
  expect(await hidden(), "registration").toBe(0);
});
