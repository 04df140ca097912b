// The page while its WebAssembly is loading, when it cannot be loaded, and without scripts.

import { expect, test } from "../world.ts";

test("a loading message is shown until the application runs", async ({ app, page }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/*.wasm", async (route) => {
    await released;
    await route.continue();
  });
  await page.goto("/login", { waitUntil: "commit" });
  await expect(app.loading.first()).toBeVisible();
  release();
  await expect(page.getByRole("heading", { level: 1, name: "Log in" })).toBeVisible();
  await expect(app.loading).toHaveCount(0);
});

test("when the application cannot be loaded, the page says so and offers a way on", async ({ page, world }) => {
  world.expectBrowserError(/fetch/);
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto("/login");
  const alert = page.getByRole("alert");
  await expect(alert).toBeVisible();
  await expect(alert.getByRole("link").or(alert.getByRole("button")).first()).toBeVisible();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the page explains what it needs and links to the hosted login", async ({ page, world }) => {
    await page.goto("/login");
    await expect(page.getByText(/JavaScript/)).toBeVisible();
    await page.getByRole("link", { name: /hosted/i }).click();
    await expect(page).toHaveURL((url) => url.origin === world.pool.url);
  });
});
