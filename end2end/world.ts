// The world of a test: a server and a pool that run, people that nobody else knows, browsers that are watched.
//
// After each test the record of all its traffic is searched for secrets, and what the browser complained about (an
// exception, a refused script or style) fails the test too.

import { randomUUID } from "node:crypto";
import { type BrowserContext, type Page, expect, test as base } from "@playwright/test";
import { App } from "./world/app.ts";
import { HostedPages } from "./world/hosted_pages.ts";
import { type Person, Pool } from "./world/pool.ts";
import { leaks, secretsIn } from "./world/secrets.ts";
import { Stack } from "./world/stack.ts";
import { Traffic } from "./world/traffic.ts";

export { expect };
export type { Person };

/** The running server and pool, and the people of one test. */
export class World {
  readonly people: Person[] = [];
  readonly traffic = new Traffic();
  /** What browsers reported that no visitor should ever cause. */
  readonly complaints: string[] = [];

  constructor(
    readonly stack: Stack,
    readonly pool: Pool,
  ) {}

  /** Somebody whom the pool does not know. */
  stranger(): Person {
    const id = randomUUID();
    const person = { email: `ada.${id}@example.org`, password: `Aa1!${id}` };
    this.people.push(person);
    return person;
  }

  /** Somebody who has registered and not confirmed. */
  async newcomer(): Promise<Person> {
    const person = this.stranger();
    await this.pool.signUp(person);
    return person;
  }

  /** Somebody with a confirmed account. */
  async member(): Promise<Person> {
    const person = await this.newcomer();
    await this.pool.confirm(person);
    return person;
  }

  /** Records what a browser does. */
  watch(context: BrowserContext): void {
    this.traffic.watch(context);
    context.on("weberror", (error) => this.complaints.push(String(error.error())));
    context.on("console", (message) => {
      // A refusal (401, 403, ...) is logged as an error by Chromium, and is an expected answer here.
      const expected = message.text().startsWith("Failed to load resource");
      if (message.type() === "error" && !expected) this.complaints.push(message.text());
    });
  }

  /** Holds the requests of several tabs to one address until each tab has made its own: they arrive at the same time. */
  async together(path: string, pages: Page[]): Promise<void> {
    let waiting = pages.length;
    let go = () => {};
    const all = new Promise<void>((resolve) => (go = resolve));
    for (const page of pages) {
      await page.route(`**${path}`, async (route) => {
        waiting -= 1;
        if (waiting === 0) go();
        await all;
        await route.continue();
      });
    }
  }

  app(page: Page): App {
    return new App(page);
  }

  hosted(page: Page): HostedPages {
    return new HostedPages(page, this.pool);
  }

  /** Fails where anything leaked or any browser complained. */
  async audit(): Promise<void> {
    const secrets = { app: this.stack.url, clientSecret: this.pool.clientSecret, people: this.people };
    expect(leaks(await this.traffic.exchanges(), secrets), "secrets in the traffic").toEqual([]);
    expect(secretsIn(this.stack.log, secrets), "secrets in the server's log").toEqual([]);
    expect(this.complaints, "complaints of the browser").toEqual([]);
  }
}

interface PerTest {
  world: World;
  /** The application in the first tab. */
  app: App;
  /** A further browser, which shares nothing with the first one. */
  otherBrowser: () => Promise<App>;
  /** A world with a server of its own: other settings, restarts, time that passes. */
  ownWorld: (settings?: Record<string, string>) => Promise<OwnWorld>;
}

/** A world for one test alone, and the application in a browser. */
export interface OwnWorld {
  world: World;
  app: App;
}

interface PerWorker {
  stack: Stack;
}

export const test = base.extend<PerTest, PerWorker>({
  stack: [
    async ({}, use) => {
      const stack = await Stack.start();
      await use(stack);
      await stack.stop();
    },
    { scope: "worker" },
  ],

  baseURL: async ({ stack }, use) => use(stack.url),

  world: async ({ stack }, use) => use(new World(stack, await Pool.at(stack.poolUrl))),

  context: async ({ context, world }, use) => {
    world.watch(context);
    await use(context);
    await world.audit();
  },

  app: async ({ page, world }, use) => use(world.app(page)),

  otherBrowser: async ({ browser, world }, use) => {
    const opened: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext();
      opened.push(context);
      world.watch(context);
      return world.app(await context.newPage());
    });
    await world.audit();
    await Promise.all(opened.map((context) => context.close()));
  },

  ownWorld: async ({ browser }, use) => {
    const ends: (() => Promise<void>)[] = [];
    const worlds: World[] = [];
    await use(async (settings = {}) => {
      const stack = await Stack.start(settings);
      ends.push(() => stack.stop());
      const world = new World(stack, await Pool.at(stack.poolUrl));
      const context = await browser.newContext({ baseURL: stack.url });
      ends.push(() => context.close());
      world.watch(context);
      worlds.push(world);
      return { world, app: world.app(await context.newPage()) };
    });
    // Every end is reached, whatever went wrong before it: no server stays behind.
    const outcomes = await Promise.allSettled(worlds.map((world) => world.audit()));
    for (const end of ends.reverse()) outcomes.push(...(await Promise.allSettled([end()])));
    const failed = outcomes.find((outcome) => outcome.status === "rejected");
    if (failed) throw failed.reason;
  },
});
