// The forms that everybody needs fit a laptop screen without scrolling, and header and navigation fit a phone.

import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../world.ts";
import { SETTINGS_WITH_APPS } from "../world/app_screens.ts";

const PHONE = { width: 390, height: 844 };

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

test("on a phone, the sections of the account are one row, which shows the current one and scrolls freely", async ({ app, page, world }) => {
  await page.setViewportSize(PHONE);
  await app.login(await world.member());
  await app.open("/account/delete");
  const sections = page.getByRole("navigation", { name: "Account" });
  const links = sections.getByRole("link");
  await expect(links.last()).toHaveAttribute("aria-current", "page");
  await expect(links.last()).toBeInViewport({ ratio: 1 });
  expect(await tops(links), "in one row").toHaveLength(1);
  const scrolled = await sections.getByRole("list").evaluate(async (list) => {
    const start = list.scrollLeft;
    list.scrollLeft = 0;
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return { start, end: list.scrollLeft };
  });
  expect(scrolled).toEqual({ start: expect.any(Number), end: 0 });
  expect(scrolled.start).toBeGreaterThan(0);
  await links.last().focus();
  await expect(links.last(), "keyboard").toBeInViewport({ ratio: 1 });
});

test("on a phone, the links of the header are one row below the names of the site and the user", async ({ ownWorld }) => {
  const { app, world } = await ownWorld(SETTINGS_WITH_APPS);
  await app.page.setViewportSize(PHONE);
  await app.login(await world.member());
  await expect(app.heading).toBeVisible();
  const links = app.navigation.getByRole("navigation").locator("a, button");
  await expect(links).toHaveCount(3);
  for (const language of ["de", "ja", "ar"]) {
    await app.page.locator("#language").selectOption(language);
    await expect(app.page.locator("html")).toHaveAttribute("lang", language);
    await expect.poll(() => tops(links), language).toHaveLength(1);
    const [brand, user, link] = await Promise.all([".brand", ".user", ".nav a"].map((name) => app.navigation.locator(name).first().boundingBox()));
    expect(user!.y + user!.height, `${language}: the user is above the links`).toBeLessThanOrEqual(link!.y);
    const isBeside = user!.x >= brand!.x + brand!.width || brand!.x >= user!.x + user!.width;
    expect(isBeside, `${language}: the user is beside the site`).toBe(true);
  }
});

/** The distinct positions of elements from the top, rounded. */
async function tops(elements: Locator): Promise<number[]> {
  const all = await elements.evaluateAll((them) => them.map((it) => Math.round(it.getBoundingClientRect().top)));
  return [...new Set(all)];
}
