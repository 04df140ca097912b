// Fixtures: a running server and pool, users that no other test uses, and browsers whose traffic is recorded.
//
// After each test the recorded traffic is searched for secrets. A leak fails the test, and so does any error that a
// browser reported, such as an exception or a blocked script or style.

import { randomUUID } from "node:crypto";
import { type BrowserContext, type Page, expect, test as base } from "@playwright/test";
import { App } from "./world/app.ts";
import { Gate } from "./world/gate.ts";
import { HostedPages } from "./world/hosted_pages.ts";
import { type Person, Pool } from "./world/pool.ts";
import { leaks, secretsIn } from "./world/secrets.ts";
import { Stack } from "./world/stack.ts";
import { Traffic } from "./world/traffic.ts";

export { expect };
export type { Person };

/** The running server and pool, and the users of one test. */
export class World {
  readonly people: Person[] = [];
  readonly traffic = new Traffic();
  /** Errors that browsers reported. */
  private readonly browserErrors: string[] = [];
  private expectedError: RegExp | undefined;

  constructor(
    readonly stack: Stack,
    readonly pool: Pool,
  ) {}

  /** A user who has not registered. */
  stranger(): Person {
    const id = randomUUID();
    const person = { email: `ada.${id}@example.org`, password: `Aa1!${id}` };
    this.people.push(person);
    return person;
  }

  /** A user who has registered but not confirmed the account. */
  async unconfirmed(): Promise<Person> {
    const person = this.stranger();
    await this.pool.signUp(person);
    return person;
  }

  /** A user with a confirmed account. */
  async member(): Promise<Person> {
    const person = await this.unconfirmed();
    await this.pool.confirm(person);
    return person;
  }

  /** A user whose account an administrator created, with a password of their own. */
  async created(attributes: Record<string, string> = {}): Promise<Person> {
    const person = this.stranger();
    await this.pool.create(person, attributes);
    return person;
  }

  /** A user without an email address, whose username looks like one. The pool must have no `UsernameAttributes`. */
  async createdWithoutEmail(): Promise<Person> {
    const person = this.stranger();
    await this.pool.createWithoutEmail(person);
    return person;
  }

  /** A phone number that no other test uses. */
  phoneNumber(): string {
    return `+1555${String(Math.floor(Math.random() * 1e7)).padStart(7, "0")}`;
  }

  /** Records the traffic and the errors of a browser. */
  watch(context: BrowserContext): void {
    this.traffic.watch(context);
    context.on("weberror", (error) => this.browserErrors.push(String(error.error())));
    context.on("console", (message) => {
      // Chromium logs every response with an error status (401, 403, ...); tests cause those on purpose.
      const isErrorStatus = message.text().startsWith("Failed to load resource");
      if (message.type() === "error" && !isErrorStatus) this.browserErrors.push(message.text());
    });
  }

  /** Allows browser errors that match `pattern`, for a test that causes one on purpose. */
  expectBrowserError(pattern: RegExp): void {
    this.expectedError = pattern;
  }

  /** Delays requests to `path` until every tab has sent one, so that all of them arrive at the same time. */
  async sendTogether(path: string, pages: Page[]): Promise<void> {
    let waiting = pages.length;
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    for (const page of pages) {
      await page.route(`**${path}`, async (route) => {
        waiting -= 1;
        if (waiting === 0) release();
        await released;
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

  /** Fails if a secret leaked or a browser reported an unexpected error. */
  async audit(): Promise<void> {
    const secrets = { app: this.stack.url, clientSecret: this.pool.clientSecret, people: this.people };
    expect(leaks(await this.traffic.exchanges(), secrets), "secrets in the traffic").toEqual([]);
    expect(secretsIn(this.stack.log, secrets), "secrets in the server's log").toEqual([]);
    const unexpected = this.browserErrors.filter((error) => !this.expectedError?.test(error));
    expect(unexpected, "errors reported by the browser").toEqual([]);
  }
}

interface PerTest {
  world: World;
  /** The application in the first tab. */
  app: App;
  /** Opens another browser, which shares nothing with the first one. */
  otherBrowser: () => Promise<App>;
  /** Starts a server for this test only, for tests that need other settings, restarts or expired codes. */
  ownWorld: (settings?: Record<string, string>) => Promise<OwnWorld>;
  /** The same, with a gate between server and pool. */
  gatedWorld: (settings?: Record<string, string>) => Promise<GatedWorld>;
}

/** A world for a single test, and the application in a browser. */
export interface OwnWorld {
  world: World;
  app: App;
}

/** The same, with a gate between server and pool. */
export interface GatedWorld extends OwnWorld {
  gate: Gate;
}

interface PerWorker {
  stack: Stack;
  /** The settings of the shared server, for the specs of one file: `test.use({ stackSettings: { ... } })`. */
  stackSettings: Record<string, string>;
}

export const test = base.extend<PerTest, PerWorker>({
  stackSettings: [{}, { scope: "worker", option: true }],

  stack: [
    async ({ stackSettings }, use) => {
      const stack = await Stack.start(stackSettings);
      await use(stack);
      await stack.dispose();
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
    const cleanups: (() => Promise<void>)[] = [];
    const worlds: World[] = [];
    await use(async (settings = {}) => {
      const stack = await Stack.start(settings);
      cleanups.push(() => stack.dispose());
      const world = new World(stack, await Pool.at(stack.poolUrl));
      const context = await browser.newContext({ baseURL: stack.url });
      cleanups.push(() => context.close());
      world.watch(context);
      worlds.push(world);
      return { world, app: world.app(await context.newPage()) };
    });
    // Every cleanup runs, even after a failure, so that no server is left running.
    const outcomes = await Promise.allSettled(worlds.map((world) => world.audit()));
    for (const cleanup of cleanups.reverse()) outcomes.push(...(await Promise.allSettled([cleanup()])));
    const failed = outcomes.find((outcome) => outcome.status === "rejected");
    if (failed) throw failed.reason;
  },

  gatedWorld: async ({ ownWorld }, use) => {
    const gate = await Gate.open();
    await use(async (settings = {}) => {
      const own = await ownWorld({ COGNITO_ENDPOINT: gate.url, ...settings });
      gate.forwardTo(own.world.pool.url);
      return { ...own, gate };
    });
    await gate.close();
  },
});
