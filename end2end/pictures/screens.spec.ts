// A picture of every screen as people see it: on a phone and a desktop, light and dark, in every direction and language.
// They are for looking at, and not committed: open end2end/screenshots/all/index.html.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "../world.ts";
import { SCREENS, SCRIPTS_OFF, SETTINGS, TROUBLES } from "../world/screens.ts";
import { contactSheet } from "./contact_sheet.ts";

const FOLDER = join(import.meta.dirname, "../screenshots/all");
const DEVICES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } };
const SCHEMES = ["light", "dark"] as const;
/** The languages of the pictures: one of each script, and English as if it were written from right to left. */
const LANGUAGES: { tag: string; direction?: string }[] = [{ tag: "en" }, { tag: "en", direction: "rtl" }, { tag: "de" }, { tag: "ja" }, { tag: "ar" }];

test.use({ stackSettings: SETTINGS });
test.describe.configure({ timeout: 120_000 });

for (const { tag, direction } of LANGUAGES) {
  const language = direction ? `${tag}-${direction}` : tag;

  // Screens are found by their English text, and shown in another language without being loaded again.
  for (const [name, open] of Object.entries(SCREENS)) {
    test(`${name} in ${language}`, async ({ app, page, world }) => {
      await open({ app, page, world });
      await page.locator("#language").selectOption(tag);
      await takeAll(page, `${name}.${language}`, tag, direction);
    });
  }

  for (const [name, open] of Object.entries({ ...TROUBLES, "scripts-off": SCRIPTS_OFF })) {
    test(`${name} in ${language}`, async ({ app, page, world }) => {
      await page.context().addCookies([{ name: "language", value: tag, url: world.stack.url }]);
      await open({ app, page, world });
      await takeAll(page, `${name}.${language}`, tag, direction);
    });
  }
}

test.afterAll(async () => {
  await writeFile(join(FOLDER, "index.html"), await contactSheet(FOLDER));
});

/** Takes the picture of the open page on each device and in each scheme. */
async function takeAll(page: Page, name: string, tag: string, direction: string | undefined): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("lang", tag);
  if (direction) await page.evaluate((it) => (document.documentElement.dir = it), direction);
  for (const [device, size] of Object.entries(DEVICES)) {
    await page.setViewportSize(size);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.screenshot({ path: join(FOLDER, `${name}.${device}.${colorScheme}.png`), fullPage: true, animations: "disabled" });
    }
  }
}
