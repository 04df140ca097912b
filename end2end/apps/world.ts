// Fixtures: a running site for each worker, people that no other test uses, and visitors with and without a page.

import { randomUUID } from "node:crypto";
import { expect, test as base } from "@playwright/test";
import type { Person } from "../world/pool.ts";
import type { Received } from "./echo.ts";
import type { Front } from "./proxy.ts";
import type { Answer } from "./raw.ts";
import { Site } from "./site.ts";
import { Visitor } from "./visitor.ts";

export { expect };
export type { Person };

export interface Options {
  /** The proxy of the project. */
  front: Front;
}

interface PerWorker extends Options {
  site: Site;
  /** A person in the group `staff` who has opened the wiki. Tests that change nothing about the person share it. */
  staff: Visitor & { person: Person };
}

interface PerTest {
  /** A person with an account, in these groups. */
  member: (...groups: string[]) => Promise<Person>;
  /** The same, logged in to Poolgate. */
  visitor: (...groups: string[]) => Promise<Visitor & { person: Person }>;
  /** The same in Chromium: the browser of `page` has the session. */
  logIn: (...groups: string[]) => Promise<Person>;
  /** A site for this test only. */
  ownSite: (settings?: Record<string, string>) => Promise<Site>;
}

export const test = base.extend<PerTest, PerWorker>({
  front: ["nginx", { scope: "worker", option: true }],

  site: [
    async ({ front }, use) => {
      const site = await Site.start(front);
      await use(site);
      await site.dispose();
    },
    { scope: "worker", timeout: 60_000 },
  ],

  staff: [
    async ({ site }, use) => {
      const staff = await createVisitor(site, ["staff"]);
      await staff.open(site.url("wiki"));
      await use(staff);
    },
    { scope: "worker" },
  ],

  member: async ({ site }, use) => use((...groups) => createMember(site, groups)),

  visitor: async ({ site }, use) => use((...groups) => createVisitor(site, groups)),

  logIn: async ({ site, context }, use) =>
    use(async (...groups) => {
      const visitor = await createVisitor(site, groups);
      const { hostname } = new URL(site.loginUrl);
      const cookies = [...visitor.cookies.get(hostname)!].map(([name, value]) => ({ name, value, url: site.loginUrl, secure: true, httpOnly: true, sameSite: "Strict" as const }));
      await context.addCookies(cookies);
      return visitor.person;
    }),

  ownSite: async ({ front }, use) => {
    const sites: Site[] = [];
    await use(async (settings = {}) => {
      const site = await Site.start(front, settings);
      sites.push(site);
      return site;
    });
    for (const site of sites) await site.dispose();
  },
});

/** Creates a person in the pool of a site. */
export async function createMember(site: Site, groups: string[]): Promise<Person> {
  const id = randomUUID();
  const person = { email: `ada.${id}@example.org`, password: `Aa1!${id}` };
  await site.pool.create(person, { name: "Ada Lovelace" });
  for (const group of groups) await site.pool.addToGroup(person, group);
  return person;
}

/** The same, logged in to Poolgate. */
export async function createVisitor(site: Site, groups: string[]): Promise<Visitor & { person: Person }> {
  const person = await createMember(site, groups);
  const visitor = new Visitor(site.loginUrl);
  await visitor.logIn(person);
  return Object.assign(visitor, { person });
}

/** What the application received, from its answer: it must have come from the application. */
export function received(answer: Answer): Received {
  expect(answer.status, answer.body).toBe(200);
  expect(answer.headers.get("x-application"), `not from the application: ${answer.body}`).toEqual(["echo"]);
  const json = /<pre>(.*)<\/pre>/s.exec(answer.body)?.[1]?.replaceAll("&lt;", "<").replaceAll("&amp;", "&") ?? answer.body;
  return JSON.parse(json) as Received;
}

/** Expects that an answer is not the application's. */
export function expectRefused(answer: Answer, status: number): void {
  expect(answer.status, answer.body).toBe(status);
  expect(answer.headers.has("x-application"), "the application was reached").toBe(false);
}
