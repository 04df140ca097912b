// WebKit over WebDriver, which WebKitGTK's driver translates. It has no headless mode: `make test-browsers` gives it a
// virtual screen.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { expect } from "@playwright/test";
import { Builder, By, Key, until, type WebDriver, type WebElement } from "selenium-webdriver";
import { find } from "../browser.mjs";
import { freePorts } from "../world/stack.ts";
import { PATIENCE_MS, type Tab } from "./tab.ts";

/** Without a graphics card, WebKit must not try to share buffers with one. */
const SOFTWARE_RENDERING = { WEBKIT_DISABLE_DMABUF_RENDERER: "1", LIBGL_ALWAYS_SOFTWARE: "1" };

/** Starts WebKitGTK's small browser, which forgets everything when it ends. */
export async function openWebKit(): Promise<Tab> {
  const [port] = await freePorts(1);
  const address = `http://127.0.0.1:${port}`;
  const driver = spawn(find("webkit-driver"), [`--port=${port}`, "--host=127.0.0.1"], {
    env: { ...process.env, ...SOFTWARE_RENDERING },
    stdio: "ignore",
  });
  try {
    // The driver prints nothing when it is ready.
    const isReady = () => fetch(`${address}/status`).then(({ ok }) => ok, () => false);
    await expect.poll(isReady, "the driver of WebKit").toBe(true);
    const browser = await new Builder()
      .usingServer(address)
      .withCapabilities({
        browserName: "MiniBrowser",
        // Without its tool bar, the window can be as narrow as a phone.
        "webkitgtk:browserOptions": { binary: find("webkit"), args: ["--automation", "--full-screen"] },
      })
      .build();
    return new ClassicTab(browser, driver);
  } catch (error) {
    driver.kill();
    throw error;
  }
}

class ClassicTab implements Tab {
  /** The protocol reports no errors. */
  readonly errors: string[] = [];

  constructor(
    private readonly browser: WebDriver,
    private readonly driver: ChildProcess,
  ) {}

  async open(url: string): Promise<void> {
    await this.browser.get(url);
  }

  async click(selector: string): Promise<void> {
    await (await this.usable(selector)).click();
  }

  async type(selector: string, text: string): Promise<void> {
    const field = await this.usable(selector);
    await field.click();
    await field.sendKeys(text);
  }

  async press(key: "Enter"): Promise<void> {
    await this.browser.switchTo().activeElement().sendKeys({ Enter: Key.ENTER }[key]);
  }

  async resize(width: number, height: number): Promise<void> {
    const inner = await this.evaluate(() => [window.innerWidth, window.innerHeight]);
    const outer = await this.browser.manage().window().getRect();
    await this.browser.manage().window().setRect({
      width: width + outer.width - inner[0]!,
      height: height + outer.height - inner[1]!,
    });
  }

  async url(): Promise<string> {
    return this.browser.getCurrentUrl();
  }

  async evaluate<Result>(script: (argument: string) => Result, argument = ""): Promise<Result> {
    return this.browser.executeScript(`return (${script.toString()})(arguments[0])`, argument);
  }

  async picture(): Promise<Buffer> {
    return Buffer.from(await this.browser.takeScreenshot(), "base64");
  }

  async close(): Promise<void> {
    // The driver ends its browser, also one that no longer answers.
    const exited = once(this.driver, "exit");
    this.driver.kill();
    await exited;
  }

  /** The element, once it is visible and enabled. A page that renders again replaces elements, so it is looked up again. */
  private async usable(selector: string): Promise<WebElement> {
    const element = await this.browser.wait(until.elementLocated(By.css(selector)), PATIENCE_MS, selector);
    await this.browser.wait(until.elementIsVisible(element), PATIENCE_MS, selector);
    await this.browser.wait(until.elementIsEnabled(element), PATIENCE_MS, selector);
    return element;
  }
}
