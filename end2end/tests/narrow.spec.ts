// Reflow at 320 px and text at 200%: nothing scrolls sideways or is cut off (WCAG 2.2, 1.4.10 and 1.4.4).

import type { Page } from "@playwright/test";
import { expect, test } from "../world.ts";
import { PUBLIC_PAGES } from "../world/app.ts";

test.use({ viewport: { width: 320, height: 640 } });

/** Elements that extend beyond the left or right edge of the window, as tags with their text. */
async function overflowingElements(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const overflowing = [...document.querySelectorAll("body *")].filter((element) => {
      const { left, right, height } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      // Text for screen readers only is clipped to one pixel.
      const hidden = style.visibility === "hidden" || style.clipPath !== "none" || style.position === "absolute" && height <= 1;
      return height > 0 && !hidden && (right > width + 1 || left < -1) && !element.closest(".skip, [class*='skip']");
    });
    return overflowing.map((element) => `<${element.tagName.toLowerCase()} class="${element.className}"> ${element.textContent?.slice(0, 40)}`);
  });
}

async function expectNoOverflow(page: Page, state: string): Promise<void> {
  const { scrollWidth, clientWidth } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    clientWidth: document.documentElement.clientWidth,
  }));
  const overflowing = await overflowingElements(page);
  expect(scrollWidth, `${state} scrolls sideways: ${overflowing.join("\n")}`).toBeLessThanOrEqual(clientWidth);
  expect(overflowing, state).toEqual([]);
}

test("every page fits in 320 px", async ({ app, page, world }) => {
  for (const path of Object.keys(PUBLIC_PAGES)) {
    await app.open(path);
    await expectNoOverflow(page, path);
  }
  await app.open("/login");
  await app.chooseHostedMode();
  await expectNoOverflow(page, "hosted mode");
  await app.chooseInAppMode();
  await app.login(await world.member());
  await app.expectProfile();
  await expectNoOverflow(page, "/profile");
  await app.revealFirstToken();
  await expectNoOverflow(page, "/profile with a token");
});

test("every page fits in 640 px with text at 200%", async ({ app, page, world }) => {
  await page.setViewportSize({ width: 640, height: 800 });
  await app.login(await world.member());
  for (const path of ["/", "/profile", "/privacy", "/confirm"]) {
    await app.open(path);
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    await expectNoOverflow(page, path);
  }
});

for (const width of [390, 320]) {
  test(`every page fits in ${width} px with the browser's text size doubled`, async ({ app, page, world }) => {
    await page.setViewportSize({ width, height: 844 });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
    for (const path of ["/", "/register", "/confirm", "/login", "/privacy", "/no-such-page"]) {
      await app.open(path);
      await expectNoOverflow(page, path);
    }
    const fontSize = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
    expect(fontSize).toBeGreaterThanOrEqual(32);
    await app.login(await world.member());
    await expect(app.heading).toHaveText("Your profile");
    await expectNoOverflow(page, "/profile");
  });
}

test("touch targets are at least 44 px high", async ({ app, page }) => {
  for (const path of ["/", "/register", "/confirm", "/login"]) {
    await app.open(path);
    const tooSmall = await page.evaluate(() => {
      const targets = [...document.querySelectorAll("main button, main input:not([type=checkbox], [type=radio]), header a, header button")];
      const boxes = targets.map((element) => ({ element, box: element.getBoundingClientRect() }));
      const visible = boxes.filter(({ box }) => box.width > 0);
      return visible.filter(({ box }) => box.height < 44).map(({ element, box }) => `${element.outerHTML.slice(0, 80)}: ${box.height}`);
    });
    expect(tooSmall, path).toEqual([]);
  }
});
