// The page before, without and instead of its WebAssembly.

import { expect, test } from "../world.ts";

test("something readable is there before the application runs", async ({ page }) => {
  let go = () => {};
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/login", { waitUntil: "commit" });
  await expect(page.getByText(/loading/i).first()).toBeVisible();
  go();
  await expect(page.getByRole("heading", { level: 1, name: "Log in" })).toBeVisible();
  await expect(page.getByText(/loading/i)).toHaveCount(0);
});

test("an application that cannot be loaded says so and offers a way on", async ({ page, world }) => {
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto("/login");
  const alert = page.getByRole("alert");
  await expect(alert).toBeVisible();
  await expect(alert.getByRole("link").or(alert.getByRole("button")).first()).toBeVisible();
  // That the file did not arrive is what this test is about.
  world.complaints.length = 0;
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the page explains itself and links to the hosted login", async ({ page, world }) => {
    await page.goto("/login");
    await expect(page.getByText(/JavaScript/)).toBeVisible();
    const link = page.getByRole("link", { name: /hosted/i });
    await link.click();
    await expect(page).toHaveURL((url) => url.origin === world.pool.url);
  });
});
