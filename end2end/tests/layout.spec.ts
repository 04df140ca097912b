// The forms that everybody needs fit a laptop screen without scrolling.

import type { Page } from "@playwright/test";
import { expect, test } from "../world.ts";

test.use({ viewport: { width: 1280, height: 720 } });

/** How much of a page is out of the window. */
const hidden = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight);

test("login in both modes, registration, confirmation and a new password fit 1280 by 720 without scrolling", async ({ app, page, world }) => {
  await app.open("/login");
  await app.chooseInAppMode();
  await expect.poll(() => hidden(page), "login on this page").toBe(0);
  await app.chooseHostedMode();
  await expect.poll(() => hidden(page), "login on a separate page").toBe(0);
  await app.open("/register");
  await expect.poll(() => hidden(page), "registration").toBe(0);
  await app.register(world.stranger());
  await app.expectConfirmPage();
  await expect.poll(() => hidden(page), "confirmation").toBe(0);
  await app.requestReset(world.stranger().email);
  await expect.poll(() => hidden(page), "new password").toBe(0);
});

test("header and navigation of the account stay where they are from page to page", async ({ app, page, world }) => {
  await page.setViewportSize({ width: 1680, height: 950 });
  await app.login(await world.member());
  await app.expectProfile();
  const sections = page.getByRole("navigation", { name: "Account" });
  const parts = [app.navigation.getByRole("link").first(), app.logoutButton, sections.getByRole("link").first()];
  const places = () => Promise.all(parts.map((part) => part.boundingBox()));
  const expected = await places();
  for (const section of ["details", "sessions"]) {
    await app.open(`/account/${section}`);
    await expect.poll(places, section).toEqual(expected);
  }
});
