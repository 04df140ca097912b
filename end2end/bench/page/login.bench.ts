// Measures a first visit to /login with a processor that is four times slower: long tasks, and when the first content, the
// largest content and the form are there. It only prints: the numbers depend on the machine. `make bench-page` runs it.

import { test } from "../../world.ts";

const ROUNDS = Number(process.env["ROUNDS"] ?? 5);
/** How much slower the processor of a cheap phone is (Lighthouse's mobile setting). */
const SLOWDOWN = 4;

interface Visit {
  /** Milliseconds since the navigation began. */
  firstPaint: number;
  largestPaint: number;
  /** What was the largest content. */
  largest: string;
  /** When the WebAssembly module had been downloaded, and when the form could be used. */
  downloaded: number;
  usable: number;
  /** Tasks of 50 milliseconds or more, with their starts. */
  longTasks: { start: number; duration: number }[];
}

test("a first visit to /login on a slow processor", async ({ browser, stack }) => {
  test.setTimeout(ROUNDS * 30_000);
  const visits: Visit[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const context = await browser.newContext({ baseURL: stack.url, viewport: { width: 412, height: 839 } });
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
    // The page itself says when it can be used: scripts that ask it would be long tasks themselves.
    let end = () => {};
    const usable = new Promise<void>((resolve) => (end = resolve));
    await page.exposeFunction("end", () => end());
    await page.addInitScript(observe);
    await page.goto("/login");
    await usable;
    visits.push(await page.evaluate(read));
    await context.close();
  }
  for (const visit of visits) console.log(JSON.stringify(visit));
  const median = (values: number[]) => [...values].sort((one, other) => one - other)[values.length >> 1];
  console.log(`median: largest paint ${median(visits.map((visit) => visit.largestPaint))} ms, usable ${median(visits.map((visit) => visit.usable))} ms`);
  const later = visits.flatMap(({ downloaded, longTasks }) => longTasks.filter(({ start }) => start > downloaded).slice(1));
  console.log(`longest task after the start of WebAssembly: ${Math.max(0, ...later.map(({ duration }) => duration))} ms`);
});

interface Observed {
  longTasks: Visit["longTasks"];
  largest: { time: number; element: string };
  usable: number;
}

/** Runs in the page before everything else. */
function observe(): void {
  const observed: Observed = { longTasks: [], largest: { time: 0, element: "" }, usable: 0 };
  Object.assign(window, { observed });
  const each = (type: string, see: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
  each("longtask", ({ startTime, duration }) => observed.longTasks.push({ start: Math.round(startTime), duration: Math.round(duration) }));
  each("largest-contentful-paint", (entry) => {
    const element = (entry as PerformanceEntry & { element?: Element }).element;
    observed.largest = { time: entry.startTime, element: element ? `${element.tagName}.${element.className}` : "" };
  });
  const form = new MutationObserver(() => {
    if (!document.getElementById("email")) return;
    form.disconnect();
    // The form is painted between these two.
    requestAnimationFrame(() =>
      setTimeout(() => {
        observed.usable = performance.now();
        void (window as unknown as { end: () => Promise<void> }).end();
      }),
    );
  });
  form.observe(document, { childList: true, subtree: true });
}

function read(): Visit {
  const { observed } = window as unknown as { observed: Observed };
  const resources = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
  const module = resources.find(({ name }) => name.endsWith("_bg.wasm"));
  return {
    firstPaint: Math.round(performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0),
    largestPaint: Math.round(observed.largest.time),
    largest: observed.largest.element,
    downloaded: Math.round(module?.responseEnd ?? 0),
    usable: Math.round(observed.usable),
    longTasks: observed.longTasks,
  };
}
