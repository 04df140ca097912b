// The page while its WebAssembly is loading, when it cannot be loaded, and without scripts.

import { expect, test } from "../world.ts";

test("a loading message and the footer are shown until the application runs", async ({ app, page }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/*.wasm", async (route) => {
    await released;
    await route.continue();
  });
  await page.goto("/login", { waitUntil: "commit" });
  await expect(app.loading.first()).toBeVisible();
  await expect(app.footer).toContainText("Poolgate");
  release();
  await expect(page.getByRole("heading", { level: 1, name: "Log in" })).toBeVisible();
  await expect(app.loading).toHaveCount(0);
});

test("the first paint needs no other file than index.html", async ({ app, page }) => {
  await page.route(/./, (route) => (route.request().isNavigationRequest() ? route.continue() : undefined));
  await page.goto("/login", { waitUntil: "commit" });
  await expect(app.footer).toBeVisible();
  await expect(page.locator(".header")).toHaveCSS("display", "flex");
  await expect(page.locator(".skeleton")).not.toHaveCSS("box-shadow", "none");
  await page.unrouteAll({ behavior: "ignoreErrors" });
});

test("the application replaces the page once, with header, heading and footer", async ({ app, page }) => {
  await page.addInitScript(() => {
    const recorded = window as unknown as Recorded;
    recorded.replacements = [];
    new MutationObserver((mutations) => {
      for (const { addedNodes, removedNodes } of mutations) {
        const [added, removed] = [addedNodes[0], removedNodes[0]];
        if (!(added instanceof Element) || !(removed instanceof Element) || removed.id !== "app") continue;
        recorded.replacements.push(["header", "h1", "footer"].filter((name) => added.querySelector(name)));
      }
    }).observe(document, { childList: true, subtree: true });
  });
  await app.open("/login");
  await expect(page.getByLabel("Email")).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as Recorded).replacements)).toEqual([["header", "h1", "footer"]]);
});

interface Recorded {
  /** What was in the application whenever it was put into the page. */
  replacements: string[][];
}

test("the application also starts in a browser that does not tell when it has shown the page", async ({ page }) => {
  await page.addInitScript(() => {
    PerformanceObserver.prototype.observe = () => {};
  });
  await page.goto("/login");
  await expect(page.getByRole("heading", { level: 1, name: "Log in" })).toBeVisible();
});

test("when the application cannot be loaded, the page says so and offers a link or a button", async ({ page, world }) => {
  world.expectBrowserError(/fetch/);
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto("/login");
  const alert = page.getByRole("alert");
  await expect(alert).toBeVisible();
  await expect(alert.getByRole("link").or(alert.getByRole("button")).first()).toBeVisible();
});

test("an error before the application starts is shown in the center of the page", async ({ page, world }) => {
  world.expectBrowserError(/fetch/);
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto("/login");
  const alert = page.getByRole("alert");
  await expect(alert).toBeVisible();
  const { height } = page.viewportSize()!;
  const distanceFromMiddle = async () => {
    const box = (await alert.boundingBox())!;
    return Math.abs(box.y + box.height / 2 - height / 2);
  };
  await expect.poll(distanceFromMiddle).toBeLessThan(height / 8);
});

test("a page that keeps loading offers a reload and the hosted login", async ({ app, page }) => {
  await page.clock.install();
  await page.route("**/*.wasm", () => {});
  // Deferred scripts have run by then, so the page has started its timer.
  await page.goto("/login", { waitUntil: "domcontentloaded" });
  await expect(app.loading.first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Reload the page" })).toHaveCount(0);
  await page.clock.fastForward(10_000);
  await expect(page.getByRole("status")).toContainText("Still loading.");
  await expect(page.getByRole("link", { name: "Reload the page" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Log in on a separate page" })).toBeVisible();
  // Ends the request that gets no response; otherwise the search of the traffic would wait for it.
  await page.close();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the page says that it needs JavaScript, and offers the hosted login", async ({ page }) => {
    await page.goto("/login");
    await expect(page.getByText(/needs JavaScript/)).toBeVisible();
    await expect(page.getByRole("link")).toHaveText(["Log in on a separate page"]);
  });

  test("without hosted pages there is no link to them", async ({ ownWorld, browser }) => {
    const { world } = await ownWorld({ LOGIN_MODES: "in-app" });
    const page = await browser.newPage({ baseURL: world.stack.url, javaScriptEnabled: false });
    await page.goto("/login");
    await expect(page.getByText(/needs JavaScript/)).toBeVisible();
    await expect(page.getByRole("link")).toHaveCount(0);
    await page.close();
  });
});
