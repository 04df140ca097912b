// The theme follows the system until the user chooses one, and the choice is applied before the application starts.

import type { Page } from "@playwright/test";
import { expect, test } from "../world.ts";

const background = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test("a theme that the user chose is kept, and applied before anything is shown", async ({ app, page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await app.open("/login");
  const light = await background(page);
  await app.theme.selectOption("Dark theme");
  const dark = await background(page);
  expect(dark).not.toBe(light);

  await page.route("**/*.wasm", () => {});
  await page.reload({ waitUntil: "domcontentloaded" });
  expect(await background(page)).toBe(dark);
  await page.unroute("**/*.wasm");
  await app.open("/login");
  await expect(app.theme).toHaveValue("dark");

  await app.theme.selectOption("System theme");
  expect(await background(page)).toBe(light);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await background(page)).toBe(dark);
  await app.open("/login");
  await expect(app.theme).toHaveValue("");
});
