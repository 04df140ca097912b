// Languages: chosen in the footer, followed by everything on screen without a reload, and remembered.

import type { Page } from "@playwright/test";
import { expect, test } from "../world.ts";

const choice = (page: Page) => page.locator("#language");

/** Every language that has texts, by its tag. */
async function tags(page: Page): Promise<string[]> {
  await page.goto("/login");
  return choice(page).locator("option").evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
}

test("another language takes effect without a reload, and nothing that was typed is lost", async ({ app, page }) => {
  await app.open("/login");
  await app.email.fill("ada@example.org");
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  await choice(page).selectOption("de");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Log in");
  await expect(page).not.toHaveTitle(/Log in/);
  await expect(page.locator("#email")).toHaveValue("ada@example.org");
  expect(await page.evaluate(() => "isSamePage" in window)).toBe(true);
});

test("the choice is remembered", async ({ app, page, context, world }) => {
  await app.open("/login");
  await choice(page).selectOption("de");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  const german = await page.getByRole("heading", { level: 1 }).textContent();
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(german ?? "");
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

test("every language has its own heading", async ({ page }) => {
  const languages = await tags(page);
  const headings = new Map<string, string>();
  for (const tag of languages) {
    await choice(page).selectOption(tag);
    await expect(page.locator("html")).toHaveAttribute("lang", tag);
    headings.set(tag, (await page.getByRole("heading", { level: 1 }).textContent()) ?? "");
  }
  expect(new Set(headings.values()).size).toBe(languages.length);
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
