// Accessibility checks that several specs use: axe, reflow, touch targets and the keyboard.

import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Locator, type Page } from "@playwright/test";

/** Expects that axe finds no violations, in light and dark mode. */
export async function expectNoViolations(page: Page, state: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations, passes } = await new AxeBuilder({ page }).analyze();
    const findings = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(" ")}`);
    expect(findings, `${state}, ${colorScheme}`).toEqual([]);
    expect(passes.length, `${state}: rules that axe could apply`).toBeGreaterThan(10);
  }
}

/** Expects that nothing scrolls sideways or is cut off. */
export async function expectNoOverflow(page: Page, state: string): Promise<void> {
  const { scrollWidth, clientWidth } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    clientWidth: document.documentElement.clientWidth,
  }));
  const overflowing = await overflowingElements(page);
  expect(scrollWidth, `${state} scrolls sideways: ${overflowing.join("\n")}`).toBeLessThanOrEqual(clientWidth);
  expect(overflowing, state).toEqual([]);
}

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

/** Expects that buttons and inputs are at least 44 px high. */
export async function expectLargeTargets(page: Page, state: string): Promise<void> {
  const tooSmall = await page.evaluate(() => {
    const targets = [...document.querySelectorAll("main button, main input:not([type=checkbox], [type=radio]), header a, header button")];
    const boxes = targets.map((element) => ({ element, box: element.getBoundingClientRect() }));
    const visible = boxes.filter(({ box }) => box.width > 0);
    return visible.filter(({ box }) => box.height < 44).map(({ element, box }) => `${element.outerHTML.slice(0, 80)}: ${box.height}`);
  });
  expect(tooSmall, state).toEqual([]);
}

/** Presses Tab until `target` has the focus, and expects a visible focus ring on it. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      const hasRing = await target.evaluate((element) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
      });
      expect(hasRing, `${target} has a visible focus ring`).toBe(true);
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`${target} cannot be reached with Tab`);
}
