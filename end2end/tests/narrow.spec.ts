// A window of 320 px, and text at twice its size: nothing scrolls sideways or is cut off (WCAG 2.2, 1.4.10 and 1.4.4).

import type { Page } from "@playwright/test";
import { expect, test } from "../world.ts";

test.use({ viewport: { width: 320, height: 640 } });

/** What sticks out of the window on either side, as tags with their text. */
async function whatSticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const out = [...document.querySelectorAll("body *")].filter((element) => {
      const { left, right, height } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      // What is meant for screen readers only is a pixel large and clipped.
      const hidden = style.visibility === "hidden" || style.clipPath !== "none" || style.position === "absolute" && height <= 1;
      return height > 0 && !hidden && (right > width + 1 || left < -1) && !element.closest(".skip, [class*='skip']");
    });
    return out.map((element) => `<${element.tagName.toLowerCase()} class="${element.className}"> ${element.textContent?.slice(0, 40)}`);
  });
}

async function expectToFit(page: Page, state: string): Promise<void> {
  const { scrolls, client } = await page.evaluate(() => ({
    scrolls: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }));
  expect(scrolls, `${state} scrolls sideways: ${(await whatSticksOut(page)).join("\n")}`).toBeLessThanOrEqual(client);
  expect(await whatSticksOut(page), state).toEqual([]);
}

test("every page fits into 320 px", async ({ app, page, world }) => {
  for (const path of ["/", "/register", "/confirm", "/login", "/privacy", "/no-such-page"]) {
    await app.open(path);
    await expectToFit(page, path);
  }
  await app.open("/login");
  await app.mode("On the hosted page").check();
  await expectToFit(page, "hosted mode");
  await app.mode("On this page").check();
  await app.login(await world.member());
  await expect(app.heading).toHaveText("Your profile");
  await expectToFit(page, "/profile");
  await app.button("Show tokens").click();
  await app.reveal.first().click();
  await expectToFit(page, "/profile with a token");
});

test("every page of 640 px fits with text at twice its size", async ({ app, page, world }) => {
  await page.setViewportSize({ width: 640, height: 800 });
  await app.login(await world.member());
  for (const path of ["/", "/profile", "/privacy", "/confirm"]) {
    await app.open(path);
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    await expectToFit(page, path);
  }
});

test("what is pressed with a finger is large enough", async ({ app, page }) => {
  for (const path of ["/", "/register", "/confirm", "/login"]) {
    await app.open(path);
    const small = await page.evaluate(() => {
      const targets = [...document.querySelectorAll("main button, main input:not([type=checkbox], [type=radio]), header a, header button")];
      const boxes = targets.map((element) => ({ element, box: element.getBoundingClientRect() }));
      const visible = boxes.filter(({ box }) => box.width > 0);
      return visible.filter(({ box }) => box.height < 44).map(({ element, box }) => `${element.outerHTML.slice(0, 80)}: ${box.height}`);
    });
    expect(small, path).toEqual([]);
  }
});
