// Languages: chosen in the footer, followed by everything on screen without a reload, and remembered.

import type { Page } from "@playwright/test";
import { expect, test } from "../world.ts";

const choice = (page: Page) => page.locator("#language");
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

test("another language takes effect without a reload, and nothing that was typed is lost", async ({ app, page }) => {
  await app.open("/login");
  await app.email.fill("ada@example.org");
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  await choice(page).selectOption("de");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(heading(page)).not.toHaveText("Log in");
  await expect(page).not.toHaveTitle(/Log in/);
  await expect(page.locator("#email")).toHaveValue("ada@example.org");
  expect(await page.evaluate(() => "isSamePage" in window)).toBe(true);
});

test("the choice is remembered", async ({ app, page, context, world }) => {
  await app.open("/login");
  await choice(page).selectOption("de");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(heading(page)).not.toHaveText("Log in");
  const german = await heading(page).innerText();
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(heading(page)).toHaveText(german);
  await expect(choice(page)).toHaveValue("de");
  const cookie = (await context.cookies(world.stack.url)).find(({ name }) => name === "language");
  expect(cookie).toMatchObject({ value: "de", path: "/", sameSite: "Lax" });
});

test("Arabic runs from right to left, and addresses do not", async ({ app, page }) => {
  await app.open("/login");
  await choice(page).selectOption("ar");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(page.locator("#email")).toHaveAttribute("dir", "ltr");
  await choice(page).selectOption("en");
  await expect(page.locator("html")).toHaveAttribute("dir", "ltr");
  await expect(app.heading).toHaveText("Log in");
});

test("a language that cannot be loaded leaves the page as it is, and says so", async ({ app, page }) => {
  await app.open("/login");
  await page.route(/\/text\/de\//, (route) => route.abort());
  await choice(page).selectOption("de");
  await expect(app.footer.getByText("This language couldn’t be loaded.")).toBeVisible();
  await expect(choice(page)).toHaveValue("en");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.unroute(/\/text\/de\//);
  await choice(page).selectOption("de");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
});

test("every language has its own heading", async ({ app, page }) => {
  await app.open("/login");
  const options = await choice(page).locator("option").all();
  expect(options.length).toBeGreaterThan(1);
  const seen: string[] = [];
  for (const option of options) {
    const tag = (await option.getAttribute("value")) ?? "";
    await choice(page).selectOption(tag);
    await expect(page.locator("html")).toHaveAttribute("lang", tag);
    await expect.poll(async () => seen.includes(await heading(page).innerText()), tag).toBe(false);
    seen.push(await heading(page).innerText());
  }
});

test("a tab that is older than the server's texts does not use them", async ({ app, page }) => {
  await app.open("/login");
  // What the next version of the page would get: texts in another order.
  await page.route(/\/text\/de\/rest/, async (route) => {
    const response = await route.fetch();
    const texts = (await response.json()) as unknown[];
    await route.fulfill({ response, json: [...texts.slice(0, -1).reverse(), "another version"] });
  });
  await choice(page).selectOption("de");
  await expect(app.footer.getByText("This page is out of date. Reload it and try again.")).toBeVisible();
  await expect(app.heading).toHaveText("Log in");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});
