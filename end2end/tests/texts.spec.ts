// The texts of the page: which of them a visit loads, and those that the operator replaces.

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "../world.ts";

test("a first visit loads the first texts of one language once", async ({ app, page }) => {
  const texts: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith("/text/")) texts.push(pathname);
  });
  const warnings: string[] = [];
  page.on("console", (message) => warnings.push(message.text()));
  await app.open("/login");
  await page.waitForLoadState("networkidle");
  expect(texts).toHaveLength(1);
  expect(texts[0]).toMatch(/^\/text\/en\/first-[0-9a-f]{16}\.json$/);
  expect(warnings.filter((text) => text.includes("was preloaded using link preload but not used"))).toEqual([]);
});

test("the operator replaces texts without a build", async ({ ownWorld }, testInfo) => {
  const folder = testInfo.outputPath("texts");
  await mkdir(folder);
  await writeFile(join(folder, "en.ftl"), "login-title = Staff & <b>friends</b>\nprivacy-title = What we know\n");
  const { app } = await ownWorld({ TEXTS_DIR: folder });
  await app.page.goto("/login");
  await expect(app.heading).toHaveText("Staff & <b>friends</b>");
  await app.privacyLink.click();
  await expect(app.heading).toHaveText("What we know");
  await app.page.reload();
  await expect(app.heading).toHaveText("What we know");
});
