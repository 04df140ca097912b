// Accessibility checks that several specs use: axe, contrast and motion as the user prefers them, reflow, and the size of targets.

import { AxeBuilder } from "@axe-core/playwright";
import type { AxeResults } from "axe-core";
import { expect, type Page } from "@playwright/test";
import { expectVisibleEdges } from "./contrast.ts";
import { expectVisibleFocus } from "./keyboard.ts";

const SCHEMES = ["light", "dark"] as const;
const DIRECTIONS = ["ltr", "rtl"] as const;
/** The rules of axe whose result depends on colors and places. The others only read the document, whatever it looks like. */
const COLOR_RULES = ["color-contrast", "link-in-text-block"];

/**
 * Expects that a page is accessible in every way in which people look at it: light and dark, from left to right and from
 * right to left, with forced colors, without motion, on a narrow screen, with large text, and with the keyboard. The page
 * is loaded only once.
 */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  const size = page.viewportSize()!;
  const before = await page.evaluate(() => document.documentElement.dir);
  await expectNoViolations(page, state);
  for (const direction of DIRECTIONS) {
    await setDirection(page, direction);
    if (direction === "rtl") await expectContrast(page, `${state}, ${direction}`);
    await expectVisibleFocus(page, `${state}, ${direction}`);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoOverflow(page, `${state}, ${direction}, 320 px`);
    await expectLargeTargets(page, `${state}, ${direction}, 320 px`);
    await page.setViewportSize(size);
  }
  await setDirection(page, before);
  await expectLargeTargets(page, state);
  await expectNoMotion(page, state);
  await expectForcedColors(page, state);
  await expectRoomForLargeText(page, state);
}

async function setDirection(page: Page, direction: string): Promise<void> {
  await page.evaluate((it) => (document.documentElement.dir = it), direction);
}

/** Expects that axe finds no violations, in light and dark mode. */
export async function expectNoViolations(page: Page, state: string): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page }).disableRules(COLOR_RULES).analyze();
  expect(describe(violations), state).toEqual([]);
  expect(passes.length, `${state}: rules that axe could apply`).toBeGreaterThan(8);
  await expectContrast(page, state);
}

/** Expects that axe and the check of edges find enough contrast, in light and dark mode. */
async function expectContrast(page: Page, state: string): Promise<void> {
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations, passes } = await new AxeBuilder({ page }).withRules(COLOR_RULES).analyze();
    expect(describe(violations), `${state}, ${colorScheme}`).toEqual([]);
    expect(passes.length, `${state}, ${colorScheme}: contrast was computed`).toBeGreaterThan(0);
    await expectVisibleEdges(page, `${state}, ${colorScheme}`);
  }
}

/** What axe found: each element with what is wrong with it. */
function describe(violations: AxeResults["violations"]): string[] {
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary ?? ""}`));
}

/**
 * Expects that nothing moves for people who asked for less motion. Changes of up to 10 ms are no motion. What shows that
 * something is going on may move, as slowly as it does: it is the only sign of that (2.3.3, "essential").
 */
export async function expectNoMotion(page: Page, state: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const moving = await page.evaluate(() => {
    const longest = (durations: string) => Math.max(...durations.split(",").map((it) => Number.parseFloat(it) * (it.trim().endsWith("ms") ? 1 : 1000)));
    const visible = [...document.querySelectorAll("body *:not(.spinner)")].filter((element) => element.checkVisibility());
    return visible.flatMap((element) =>
      [undefined, "::before", "::after"].flatMap((pseudo) => {
        const { animationName, animationDuration, transitionDuration } = getComputedStyle(element, pseudo);
        const time = Math.max(animationName === "none" ? 0 : longest(animationDuration), longest(transitionDuration));
        return time > 10 ? [`<${element.tagName.toLowerCase()} class="${element.className}">${pseudo ?? ""}: ${time} ms`] : [];
      }),
    );
  });
  expect(moving, `${state}: motion although less was asked for`).toEqual([]);
}

/** Expects that what looks like a box keeps an edge when the system replaces all colors, and with them all backgrounds. */
export async function expectForcedColors(page: Page, state: string): Promise<void> {
  const edges = () =>
    page.evaluate(() => {
      const controls = [...document.querySelectorAll("input:not([type=checkbox], [type=radio]), select, textarea, button, a.button")];
      return controls
        .filter((element) => element.checkVisibility())
        .map((element) => {
          const { borderStyle, borderWidth, backgroundColor } = getComputedStyle(element);
          const hasEdge = borderStyle !== "none" && borderWidth !== "0px";
          const isBox = hasEdge || !/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor);
          return { name: element.outerHTML.slice(0, 100), hasEdge, isBox };
        });
    });
  const before = await edges();
  await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
  const after = await edges();
  const withoutEdge = after.filter(({ hasEdge }, index) => before[index]?.isBox && !hasEdge).map(({ name }) => name);
  expect(withoutEdge, `${state}, forced colors: controls without an edge`).toEqual([]);
  await page.emulateMedia({ forcedColors: "none" });
}

/** Expects that the page fits phones whose user doubled the text size of the browser (1.4.4 and 1.4.10). */
export async function expectRoomForLargeText(page: Page, state: string): Promise<void> {
  const size = page.viewportSize()!;
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
  for (const width of [320, 390, 640]) {
    await page.setViewportSize({ width, height: 844 });
    await expectNoOverflow(page, `${state}, ${width} px with large text`);
  }
  const fontSize = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  expect(fontSize, "the page follows the text size of the browser").toBeGreaterThanOrEqual(32);
  await devtools.send("Page.setFontSizes", { fontSizes: { standard: 16, fixed: 13 } });
  await devtools.detach();
  await page.setViewportSize(size);
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
      // Text that ends in an ellipsis is cut off on purpose.
      const isShortened = (it: Element | null): boolean => it !== null && (getComputedStyle(it).textOverflow === "ellipsis" || isShortened(it.parentElement));
      // Text for screen readers only is clipped to one pixel.
      const hidden = style.visibility === "hidden" || style.clipPath !== "none" || style.position === "absolute" && height <= 1;
      return height > 0 && !hidden && (right > width + 1 || left < -1) && !element.closest(".skip") && !isShortened(element.parentElement);
    });
    return overflowing.map((element) => `<${element.tagName.toLowerCase()} class="${element.className}"> ${element.textContent?.slice(0, 40)}`);
  });
}

/** The smallest width and height of what people touch, in pixels. */
const TARGET = 44;

/** Expects that everything that can be clicked is large enough. A link within a sentence has the size of its text (2.5.8). */
export async function expectLargeTargets(page: Page, state: string): Promise<void> {
  const tooSmall = await page.evaluate((least) => {
    const isInSentence = (element: Element) => {
      const siblings = [...(element.parentElement?.childNodes ?? [])].filter((node) => node.nodeType === Node.TEXT_NODE);
      return element.matches("a") && siblings.some((node) => /\p{Letter}/u.test(node.textContent ?? ""));
    };
    // A click on the label of a check box or radio button counts, too.
    const size = (element: Element) => {
      const parts = [element, ...(element.matches("[type=checkbox], [type=radio]") ? ((element as HTMLInputElement).labels ?? []) : [])];
      const boxes = parts.map((it) => it.getBoundingClientRect());
      const [left, right] = [Math.min(...boxes.map((box) => box.left)), Math.max(...boxes.map((box) => box.right))];
      const [top, bottom] = [Math.min(...boxes.map((box) => box.top)), Math.max(...boxes.map((box) => box.bottom))];
      return { width: right - left, height: bottom - top, bottom };
    };
    return [...document.querySelectorAll("a[href], button, input, select, summary, textarea, [role=tab]")]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !isInSentence(element))
      .map((element) => ({ element, box: size(element) }))
      // The link to the content is above the window until it has the focus.
      .filter(({ box }) => box.bottom > 0 && Math.min(box.width, box.height) < least)
      .map(({ element, box }) => `${element.outerHTML.slice(0, 80)}: ${Math.round(box.width)} x ${Math.round(box.height)}`);
  }, TARGET);
  expect(tooSmall, `${state}: targets below ${TARGET} px`).toEqual([]);
}
