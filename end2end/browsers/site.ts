// Page object of the application and the hosted pages, over the few commands of a `Tab`. It finds elements by the names
// and addresses that password managers and bookmarks rely on, so that rewording a page does not change the walk.

import { expect } from "@playwright/test";
import type { Person, Pool } from "../world/pool.ts";
import { totp } from "../world/totp.ts";
import type { Tab } from "./tab.ts";

/** Waits until a value of the tab is as expected. While one page replaces another, there is none to ask. */
const eventually = (what: string, value: () => Promise<unknown>) => expect.poll(() => value().catch(() => undefined), what);

export class Site {
  constructor(
    readonly tab: Tab,
    private readonly address: string,
    private readonly pool: Pool,
  ) {}

  async open(path: string): Promise<void> {
    await this.tab.open(`${this.address}${path}`);
  }

  async register({ email, password }: Person): Promise<void> {
    await this.open("/register");
    await this.tab.type("#email", email);
    await this.tab.type("#password", password);
    await this.tab.press("Enter");
    await this.expectPath("/confirm");
  }

  async confirm({ email }: Person): Promise<void> {
    await this.tab.type("#code", await this.pool.code(email));
    await this.tab.press("Enter");
  }

  /** Logs in with the form of the application. */
  async login({ email, password }: Person): Promise<void> {
    await this.open("/login");
    // The page remembers the last choice.
    await this.tab.click("label:has([value=in-app])");
    await this.tab.type("#email", email);
    await this.tab.type("#password", password);
    await this.tab.press("Enter");
  }

  /** Logs in on the pages of the pool. */
  async hostedLogin({ email, password }: Person): Promise<void> {
    await this.open("/login");
    await this.tab.click("label:has([value=hosted])");
    await this.tab.click("a[href^='/auth/login']");
    await eventually("the origin", async () => new URL(await this.tab.url()).origin).toBe(this.pool.url);
    await this.tab.type("[name=username]", email);
    await this.tab.type("[name=password]", password);
    await this.tab.press("Enter");
  }

  async logout(): Promise<void> {
    await this.tab.click("header button");
    await this.expectPath("/");
    await eventually("the link to the login page", () => this.count("header a[href='/login']")).toBe(1);
  }

  /** Turns on an authenticator app and returns its key. */
  async setUpAuthenticator(): Promise<string> {
    await this.open("/account/second-factors");
    await this.tab.click("main ul.items > li:first-child button");
    await eventually("the key", () => this.value("#key")).toMatch(/^([A-Z2-7]{4} )+[A-Z2-7]{1,4}$/);
    const key = (await this.value("#key")).replaceAll(" ", "");
    await this.submitCode(totp(key));
    await eventually("the key has gone", () => this.count("#key")).toBe(0);
    return key;
  }

  async submitCode(code: string): Promise<void> {
    await this.tab.type("#code", code);
    await this.tab.press("Enter");
  }

  // --- Expectations

  async expectPath(path: string): Promise<void> {
    await eventually("the path", async () => new URL(await this.tab.url()).pathname).toBe(path);
  }

  /** Waits for the profile of a user, with the claims of both tokens. */
  async expectProfile({ email }: Person): Promise<void> {
    await this.expectPath("/profile");
    await this.expectText("header", email);
    await this.expectText("main", "token_use");
    await this.expectText("main", email);
  }

  async expectText(selector: string, text: string): Promise<void> {
    await eventually(`the text of ${selector}`, () => this.text(selector)).toContain(text);
  }

  async expectValue(selector: string, value: string): Promise<void> {
    await eventually(`the value of ${selector}`, () => this.value(selector)).toBe(value);
  }

  async expectNoSidewaysScroll(): Promise<void> {
    const width = () => this.tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await eventually("the page scrolls sideways by", width).toBeLessThanOrEqual(0);
  }

  private async text(selector: string): Promise<string> {
    return this.tab.evaluate((it) => document.querySelector(it)?.textContent ?? "", selector);
  }

  private async value(selector: string): Promise<string> {
    return this.tab.evaluate((it) => document.querySelector<HTMLInputElement>(it)?.value ?? "", selector);
  }

  private async count(selector: string): Promise<number> {
    return this.tab.evaluate((it) => document.querySelectorAll(it).length, selector);
  }
}
