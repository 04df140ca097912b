// Runs the specs as a phone and as a desktop in the installed Chromium, without retries. Each worker starts its own
// server and local pool (`world/stack.ts`).

import { defineConfig, devices } from "@playwright/test";
import { findHeadless } from "./browser.mjs";

// Chromium cannot sandbox itself as root, the usual user in containers.
const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
// Keeps Chromium from contacting its vendor's servers during tests.
const quiet = ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

const desktop = { name: "desktop", use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 800 } } };
/** The specs of what a phone does differently: the layout of pages, and the forms that everybody needs. */
const phone = { name: "phone", testMatch: /\/(login|pages|profile|register)\.spec/, use: devices["Pixel 7"] };
/** Takes screenshots, for the documentation and for looking at. */
const pictures = { name: "pictures", testDir: "pictures", use: desktop.use };

/** Measures pages; `make bench-page`. */
const bench = { name: "bench", testDir: "bench/page", testMatch: /\.bench\.ts$/, use: desktop.use };

const projects = () => {
  if (process.env["PICTURES"]) return [pictures];
  return process.env["BENCH"] ? [bench] : [desktop, phone];
};

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
    launchOptions: { executablePath: findHeadless(), args: [...sandbox, ...quiet] },
    actionTimeout: 10_000,
    navigationTimeout: 15_000,
    screenshot: "only-on-failure",
  },
  projects: projects(),
});
