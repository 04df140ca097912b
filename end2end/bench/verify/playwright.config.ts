// Measures what Poolgate costs behind nginx; `make bench-verify`. It only prints: the numbers depend on the machine.

import { defineConfig } from "@playwright/test";
import base from "../../playwright.config.ts";

export default defineConfig({ ...base, testDir: ".", outputDir: "../../results/bench", testMatch: /\.bench\.ts$/, workers: 1, reporter: "line", projects: [{ name: "verify" }] });
