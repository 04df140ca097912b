// A picture of every screen as people see it: on a phone and a desktop, light and dark, in every direction and language.
// They are for looking at, and not committed: open end2end/screenshots/all/index.html.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { test } from "../world.ts";
import { SCREENS, SETTINGS, type Stage, TROUBLES } from "../world/screens.ts";
import { contactSheet } from "./contact_sheet.ts";

const FOLDER = join(import.meta.dirname, "../screenshots/all");
const DEVICES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } };
const SCHEMES = ["light", "dark"] as const;
/** Languages with the direction in which they are shown. English is also shown from right to left. */
const LANGUAGES = [
  { tag: "en", direction: "ltr" },
  { tag: "en", direction: "rtl" },
];

test.use({ stackSettings: SETTINGS });
test.describe.configure({ timeout: 120_000 });

const screens = Object.entries({ ...SCREENS, ...TROUBLES });

for (const [name, open] of screens) {
  for (const language of LANGUAGES) {
    test(`${name} in ${language.tag}, ${language.direction}`, async ({ app, page, world }) => {
      await speak({ app, page, world }, language.tag);
      await open({ app, page, world });
      await page.evaluate((direction) => (document.documentElement.dir = direction), language.direction);
      await takeAll(page, `${name}.${language.tag}-${language.direction}`);
    });
  }
}

test.afterAll(async () => {
  await writeFile(join(FOLDER, "index.html"), await contactSheet(FOLDER));
});

/** Chooses a language as the page itself remembers it. */
async function speak({ page, world }: Stage, tag: string): Promise<void> {
  await page.context().addCookies([{ name: "language", value: tag, url: world.stack.url }]);
}

/** Takes the picture of the open page on each device and in each scheme. */
async function takeAll(page: Page, name: string): Promise<void> {
  for (const [device, size] of Object.entries(DEVICES)) {
    await page.setViewportSize(size);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.screenshot({ path: join(FOLDER, `${name}.${device}.${colorScheme}.png`), fullPage: true, animations: "disabled" });
    }
  }
}
