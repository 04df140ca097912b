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

test("a failure before the start is shown in the middle of the page", async ({ page, world }) => {
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto("/login");
  const alert = page.getByRole("alert");
  await expect(alert).toBeVisible();
  const { height } = page.viewportSize()!;
  const box = (await alert.boundingBox())!;
  expect(Math.abs(box.y + box.height / 2 - height / 2)).toBeLessThan(height / 8);
  world.complaints.length = 0;
});

test("a start that hangs offers to reload and the hosted login", async ({ page }) => {
  await page.clock.install();
  await page.route("**/*.wasm", () => {});
  await page.goto("/login", { waitUntil: "commit" });
  await expect(page.getByText(/loading/i).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Reload the page" })).toHaveCount(0);
  await page.clock.fastForward(10_000);
  await expect(page.getByRole("status")).toContainText("Still loading.");
  await expect(page.getByRole("link", { name: "Reload the page" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Use the hosted login page" })).toBeVisible();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the page says that it needs JavaScript, and promises nothing else", async ({ page }) => {
    await page.goto("/login");
    await expect(page.getByText(/needs JavaScript/)).toBeVisible();
    await expect(page.getByRole("link")).toHaveCount(0);
  });
});
