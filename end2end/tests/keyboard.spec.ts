// The main job with the keyboard alone.

import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../world.ts";

/** Presses Tab until the element has the focus; a visible ring must show where it is. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      const ring = await target.evaluate((element) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
      });
      expect(ring, `${target} shows its focus`).toBe(true);
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`${target} cannot be reached with Tab`);
}

test("registering, confirming, reading claims and logging out need no mouse", async ({ app, page, world }) => {
  const ada = world.stranger();
  await app.open("/");
  await tabTo(page, app.navigation.getByRole("link", { name: "Register" }));
  await page.keyboard.press("Enter");
  await expect(app.heading).toHaveText("Create an account");
  await tabTo(page, app.email);
  await page.keyboard.type(ada.email);
  await tabTo(page, app.password);
  await page.keyboard.type(ada.password);
  await page.keyboard.press("Enter");

  await expect(page).toHaveURL(/\/confirm\b/);
  await tabTo(page, app.code);
  await page.keyboard.type(await world.pool.code(ada.email));
  await page.keyboard.press("Enter");

  await app.isLoggedIn(ada);
  await tabTo(page, app.button("Show tokens"));
  await page.keyboard.press("Enter");
  await expect(app.reveal).toHaveCount(2);
  await page.keyboard.press("Home");
  await app.button("Logout").evaluate((element) => element.blur());
  await tabTo(page, app.button("Logout"));
  await page.keyboard.press("Enter");
  await app.isLoggedOut();
});

test("logging in needs no mouse, and the switch is one stop with arrow keys", async ({ app, page, world }) => {
  const ada = await world.member();
  await app.open("/login");
  await tabTo(page, app.mode("On this page"));
  await page.keyboard.press("ArrowRight");
  await expect(app.mode("On the hosted page")).toBeChecked();
  await page.keyboard.press("ArrowLeft");
  await expect(app.mode("On this page")).toBeChecked();
  await tabTo(page, app.email);
  await page.keyboard.type(ada.email);
  await tabTo(page, app.password);
  await page.keyboard.type(ada.password);
  await tabTo(page, page.getByRole("checkbox", { name: "Remember me" }));
  await page.keyboard.press("Space");
  await expect(page.getByRole("checkbox", { name: "Remember me" })).toBeChecked();
  await page.keyboard.press("Enter");
  await app.isLoggedIn(ada);
});

test("the first stop skips to the content", async ({ app, page }) => {
  await app.open("/login");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const inside = await page.evaluate(() => document.querySelector("main")?.contains(document.activeElement));
  expect(inside).toBe(true);
});
