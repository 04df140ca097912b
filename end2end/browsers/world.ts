// Fixtures: a server with its own pool, and a tab of the browser that the project names.

import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { expect, test as base } from "@playwright/test";
import { Pool } from "../world/pool.ts";
import { Stack } from "../world/stack.ts";
import { openBidi } from "./bidi.ts";
import { openWebKit } from "./classic.ts";
import { Site } from "./site.ts";
import type { Tab } from "./tab.ts";

export { expect };

export const BROWSERS = ["chromium", "firefox", "webkit"] as const;

export interface Options {
  named: (typeof BROWSERS)[number];
}

interface Fixtures extends Options {
  stack: Stack;
  pool: Pool;
  tab: Tab;
  site: Site;
}

export const test = base.extend<Fixtures>({
  named: ["chromium", { option: true }],

  stack: async ({}, use) => {
    const stack = await Stack.start();
    await use(stack);
    await stack.dispose();
  },

  pool: async ({ stack }, use) => use(await Pool.at(stack.poolUrl)),

  // After the server, so that a browser only starts for a test that can run.
  tab: async ({ named, stack: _ }, use, testInfo) => {
    const tab = await (named === "webkit" ? openWebKit() : openBidi(named));
    try {
      await use(tab);
      expect(tab.errors, "errors reported by the browser").toEqual([]);
    } finally {
      if (testInfo.status === "failed") await writeFile(testInfo.outputPath("screen.png"), await tab.picture());
      await tab.close();
    }
  },

  site: async ({ tab, stack, pool }, use) => use(new Site(tab, stack.url, pool)),
});

/** A user who has not registered. */
export function stranger() {
  const id = randomUUID();
  return { email: `ada.${id}@example.org`, password: `Aa1!${id}` };
}
