// Applications behind Poolgate, with real proxies: each of them is a project.

import { defineConfig } from "@playwright/test";
import base from "../playwright.config.ts";
import { FRONTS } from "./proxy.ts";
import type { Options } from "./world.ts";

export default defineConfig<Options>({
  ...base,
  testDir: ".",
  outputDir: "../results/apps",
  use: { ...base.use, ignoreHTTPSErrors: true },
  // Some tests only wait.
  workers: 3,
  // The versions of Caddy differ in what they do to headers.
  projects: FRONTS.map((front) => ({ name: front, use: { front }, testIgnore: front === "caddy-2.6" ? /(assertion|logout|navigation|outage|policy)\.spec/ : [] })),
});
