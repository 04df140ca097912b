// Runs Cognito clients of other authors against the local pool, one spec per client. It prints one line per step, and the
// first failure ends the run.

import { defineConfig } from "@playwright/test";
import base from "../playwright.config.ts";

export default defineConfig({
  ...base,
  testDir: ".",
  outputDir: "../results/clients",
  reporter: [["list", { printSteps: true }]],
  maxFailures: 1,
  timeout: 120_000,
  projects: [{ name: "clients" }],
});
