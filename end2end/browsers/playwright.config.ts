// Runs the main walk in three browsers, one project per browser. Playwright's own browsers are not used: Debian's are,
// over WebDriver (`bidi.ts` and `classic.ts`).

import { defineConfig } from "@playwright/test";
import { BROWSERS, type Options } from "./world.ts";

export default defineConfig<Options>({
  testDir: ".",
  outputDir: "../results/browsers",
  // One browser at a time: each uses several processes.
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env["CI"]),
  reporter: [["list", { printSteps: true }]],
  timeout: 240_000,
  expect: { timeout: 30_000 },
  projects: BROWSERS.map((name) => ({ name, use: { named: name } })),
});
