// Applications behind Poolgate, with real proxies: each of them is a project, which runs all specs.

import { defineConfig } from "@playwright/test";
import base from "../playwright.config.ts";
import { FRONTS } from "./proxy.ts";
import type { Options } from "./world.ts";

export default defineConfig<Options>({
  ...base,
  testDir: ".",
  outputDir: "../results/apps",
  use: { ...base.use, ignoreHTTPSErrors: true },
  projects: FRONTS.map((front) => ({ name: front, use: { front } })),
});
