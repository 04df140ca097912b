// A picture of every screen as people see it: on a phone and a desktop, light and dark, in every direction and language.
// They are for looking at, and not committed: open end2end/screenshots/all/index.html.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "../world.ts";
import { SCREENS_WITH_APPS, SETTINGS_WITH_APPS } from "../world/app_screens.ts";
import { SCREENS, SCRIPTS_OFF, SETTINGS, TROUBLES } from "../world/screens.ts";
import { contactSheet } from "./contact_sheet.ts";

const FOLDER = join(import.meta.dirname, "../screenshots/all");
const DEVICES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } };
const SCHEMES = ["light", "dark"] as const;
interface Language {
  tag: string;
  /** Instead of the direction in which the language is written. */
  direction?: string;
}

/** The languages of the pictures: one of each script, and English as if it were written from right to left. */
const LANGUAGES: Language[] = [{ tag: "en" }, { tag: "en", direction: "rtl" }, { tag: "de" }, { tag: "ja" }, { tag: "ar" }];

test.use({ stackSettings: SETTINGS });
test.describe.configure({ timeout: 240_000 });

for (const [name, open] of Object.entries(SCREENS)) {
  test(name, async ({ app, page, world }) => {
    await open({ app, page, world });
    await takeInAllLanguages(page, name);
  });
}

for (const [name, open] of Object.entries(SCREENS_WITH_APPS)) {
  test(name, async ({ ownWorld }) => {
    const { app, world } = await ownWorld(SETTINGS_WITH_APPS);
    await open({ app, page: app.page, world });
    await takeInAllLanguages(app.page, name);
  });
}

for (const language of LANGUAGES) {
  for (const [name, open] of Object.entries({ ...TROUBLES, "scripts-off": SCRIPTS_OFF })) {
    test(`${name} in ${nameOf(language)}`, async ({ app, page, world }) => {
      await page.context().addCookies([{ name: "language", value: language.tag, url: world.stack.url }]);
      await open({ app, page, world });
      await takeAll(page, name, language);
    });
  }
}

test.afterAll(async () => {
  await writeFile(join(FOLDER, "index.html"), await contactSheet(FOLDER));
});

/** Screens are found by their English text, and shown in the other languages without being loaded again. */
async function takeInAllLanguages(page: Page, name: string): Promise<void> {
  // A choice of the same language would end its other direction.
  let shown = "en";
  for (const language of LANGUAGES) {
    if (shown !== language.tag) await page.locator("#language").selectOption(language.tag);
    shown = language.tag;
    await takeAll(page, name, language);
  }
}

/** Takes the picture of the open page on each device and in each scheme. */
async function takeAll(page: Page, name: string, language: Language): Promise<void> {
  const html = page.locator("html");
  await expect(html).toHaveAttribute("lang", language.tag);
  const direction = await html.getAttribute("dir");
  await html.evaluate((it: HTMLElement, dir) => (it.dir = dir), language.direction ?? direction ?? "");
  for (const [device, size] of Object.entries(DEVICES)) {
    await page.setViewportSize(size);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const file = `${name}.${nameOf(language)}.${device}.${colorScheme}.png`;
      await page.screenshot({ path: join(FOLDER, file), fullPage: true, animations: "disabled" });
    }
  }
  await html.evaluate((it: HTMLElement, dir) => (it.dir = dir), direction ?? "");
}

function nameOf({ tag, direction }: Language): string {
  return direction ? `${tag}-${direction}` : tag;
}
