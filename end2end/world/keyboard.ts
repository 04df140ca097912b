// Checks of what the keyboard reaches: every stop has a visible focus that nothing covers (WCAG 2.2, 2.4.7 and 2.4.11),
// in the order of the document (2.4.3).

import { expect, type Locator, type Page } from "@playwright/test";

/** An element that has the focus. */
interface Stop {
  name: string;
  /** Its place in the document. */
  place: number;
  hasRing: boolean;
  /** What covers its middle, or where the middle is if that is outside of the window. */
  covered: string | undefined;
}

/** Presses Tab through the whole page, and expects that each stop can be seen and comes in order. */
export async function expectVisibleFocus(page: Page, state: string): Promise<void> {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
    // Tab starts from here.
    getSelection()?.setPosition(document.body, 0);
  });
  const problems: string[] = [];
  const places: number[] = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const stop = await focused(page);
    // After the last stop, the browser begins again.
    if (!stop || places.includes(stop.place)) break;
    if (!stop.hasRing) problems.push(`${stop.name} has no focus ring`);
    if (stop.covered) problems.push(`${stop.name} is covered by ${stop.covered}`);
    if (stop.place < Math.max(...places)) problems.push(`${stop.name} comes out of order`);
    places.push(stop.place);
  }
  expect(problems, `${state}: focus with the keyboard`).toEqual([]);
  expect(places.length, `${state}: stops of the Tab key`).toBeGreaterThan(0);
}

/** Presses Tab until `target` has the focus, and expects that its focus can be seen. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      const stop = await focused(page);
      expect(stop?.hasRing, `${target} has a visible focus ring`).toBe(true);
      expect(stop?.covered, `what covers ${target}`).toBeUndefined();
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`${target} cannot be reached with Tab`);
}

/** Describes the focused element; undefined if no element has the focus. */
async function focused(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const describe = (it: Element) => `<${it.tagName.toLowerCase()} id="${it.id}" class="${it.className}"> ${(it.textContent ?? "").trim().slice(0, 40)}`;
    // A radio button may leave the drawing of its ring to its label.
    const label = element.matches("[type=radio]") ? (element as HTMLInputElement).labels?.[0] : undefined;
    const hasRing = [element, ...(label ? [label] : [])].some((it) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(it);
      return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
    });
    const box = (label ?? element).getBoundingClientRect();
    // What is larger than the window only has to be seen in part.
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    const front = right > left && bottom > top ? document.elementFromPoint((left + right) / 2, (top + bottom) / 2) : null;
    const isInFront = front !== null && (element.contains(front) || front.contains(element) || Boolean(label?.contains(front)));
    const covered = isInFront ? undefined : front ? describe(front) : `the edge of the window at ${Math.round(box.left)}, ${Math.round(box.top)}`;
    const place = [...document.querySelectorAll("*")].indexOf(element);
    return { name: describe(element), place, hasRing, covered };
  });
}
