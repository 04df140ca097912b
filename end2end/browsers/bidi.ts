// Chromium and Firefox over WebDriver BiDi, which both speak without a driver program.

import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { find } from "../browser.mjs";
import { PATIENCE_MS, type Tab } from "./tab.ts";

/** Starts a browser with a new profile. */
export async function openBidi(name: "chromium" | "firefox"): Promise<Tab> {
  const browser = await puppeteer.launch({
    browser: name === "firefox" ? "firefox" : "chrome",
    protocol: "webDriverBiDi",
    executablePath: find(name),
    headless: true,
    // Chromium cannot sandbox itself as root, the usual user in containers.
    args: name === "chromium" && process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  const [first] = await browser.pages();
  const page = first ?? (await browser.newPage());
  page.setDefaultTimeout(PATIENCE_MS);
  return new BidiTab(browser, page);
}

class BidiTab implements Tab {
  readonly errors: string[] = [];

  constructor(
    private readonly browser: Browser,
    private readonly page: Page,
  ) {
    page.on("pageerror", (error) => this.errors.push(String(error)));
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url);
  }

  async click(selector: string): Promise<void> {
    // The client's own message does not say what it waited for.
    await this.page.locator(selector).click().catch((cause: unknown) => {
      throw new Error(`cannot click ${selector}`, { cause });
    });
  }

  async type(selector: string, text: string): Promise<void> {
    await this.click(selector);
    await this.page.keyboard.type(text);
  }

  async press(key: "Enter"): Promise<void> {
    await this.page.keyboard.press(key);
  }

  async resize(width: number, height: number): Promise<void> {
    await this.page.setViewport({ width, height });
  }

  async url(): Promise<string> {
    // The client does not notice that the application changes the address without loading a page.
    return this.evaluate(() => location.href);
  }

  async evaluate<Result>(script: (argument: string) => Result, argument = ""): Promise<Result> {
    return this.page.evaluate(script, argument) as Promise<Result>;
  }

  async picture(): Promise<Buffer> {
    return Buffer.from(await this.page.screenshot());
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}
