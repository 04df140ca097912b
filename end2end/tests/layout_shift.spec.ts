// Nothing jumps while a page loads, and the page needs no request for its configuration.

import { expect, test } from "../world.ts";

/** The largest cumulative layout shift; up to 0.1 counts as good (web.dev/articles/cls). */
const MOST = 0.02;

const SIZES = { phone: { width: 412, height: 839 }, desktop: { width: 1280, height: 800 } };

for (const path of ["/", "/login", "/register"]) {
  for (const [device, size] of Object.entries(SIZES)) {
    test(`nothing jumps while ${path} loads on a ${device}`, async ({ app, page }) => {
      const requests: string[] = [];
      page.on("request", (request) => requests.push(new URL(request.url()).pathname));
      await page.setViewportSize(size);
      // The page is painted before the application and before the login status are there, as on a slow connection.
      let paint = () => {};
      const painted = new Promise<void>((resolve) => (paint = resolve));
      await page.exposeFunction("painted", () => paint());
      await page.addInitScript(recordShifts);
      for (const slow of ["**/*.wasm", "**/api/session*"]) {
        await page.route(slow, async (route) => {
          await painted;
          await route.continue();
        });
      }
      await app.open(path);
      const shifts = await page.evaluate(() => (window as unknown as Recorded).shifts);
      const sum = shifts.reduce((total, { value }) => total + value, 0);
      expect(sum, JSON.stringify(shifts)).toBeLessThanOrEqual(MOST);
      expect(requests).toContain("/api/session");
      expect(requests).not.toContain("/api/config");
    });
  }
}

interface Shift {
  value: number;
  /** What moved. */
  nodes: string[];
}

interface Recorded {
  shifts: Shift[];
  painted: () => Promise<void>;
}

/** Runs in the page: collects layout shifts (Layout Instability API), and reports the first paint. */
function recordShifts(): void {
  const recorded = window as unknown as Recorded;
  recorded.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[]) {
      const nodes = entry.sources.map(({ node }) => (node instanceof Element ? `${node.tagName}.${node.className}` : String(node?.nodeName)));
      recorded.shifts.push({ value: entry.value, nodes });
    }
  }).observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver(() => void recorded.painted()).observe({ type: "paint", buffered: true });
}
