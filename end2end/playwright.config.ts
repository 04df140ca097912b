// How the specs run: a phone and a desktop, the machine's own Chromium, no retries. Each worker starts a server and a
// local pool of its own (`world/stack.ts`).

import { defineConfig, devices } from "@playwright/test";
import { find } from "./browser.mjs";

// Chromium refuses to sandbox itself for root, which is who runs containers; it must never call home from a test.
const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const quiet = ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

const desktop = { name: "desktop", use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 800 } } };
/** Without what is about bytes and keys, or sets a width of its own: a phone adds nothing to it. */
const phone = { name: "phone", testIgnore: /(secrets|size|keyboard|narrow)\.spec/, use: devices["Pixel 7"] };
/** Not tests: the pictures of the documents. */
const pictures = { name: "pictures", testDir: "pictures", use: { ...desktop.use, viewport: { width: 1100, height: 1300 } } };

export default defineConfig({
  testDir: "tests",
  outputDir: "results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env["CI"]),
  reporter: process.env["CI"] ? "line" : "list",
  timeout: 45_000,
  expect: { timeout: 10_000 },
  use: {
    launchOptions: { executablePath: find("chromium"), args: [...sandbox, ...quiet] },
    actionTimeout: 10_000,
    navigationTimeout: 15_000,
    screenshot: "only-on-failure",
  },
  projects: process.env["PICTURES"] ? [pictures] : [desktop, phone],
});
