// What password managers rely on, and Chromium's own one: it offers to save a password and fills it in.

import { type BrowserContext, chromium, type LaunchOptions } from "@playwright/test";
import { find } from "../browser.mjs";
import { expect, test, type World } from "../world.ts";
import { SCREENS, SETTINGS } from "../world/screens.ts";

test.use({ stackSettings: SETTINGS });

/** The inputs of each form, as "id: what it is for". One that is hidden tells password managers whose password it is. */
const FORMS: Record<string, string[]> = {
  "register": ["email: email", "password: new-password", "given_name: given-name", "family_name: family-name"],
  "login": ["email: username webauthn", "password: current-password"],
  "confirm": ["email: email", "code: one-time-code"],
  "forgot-password": ["email: email"],
  "reset-password": ["email: email", "code: one-time-code", "password: new-password"],
  "login-password": ["hidden: username", "password: current-password"],
  "login-authenticator-code": ["code: one-time-code"],
  "account-password": ["hidden: username", "present_password: current-password", "password: new-password"],
  "account-old-login": ["hidden: username", "login_password: current-password", "confirmation: off"],
};

for (const [screen, inputs] of Object.entries(FORMS)) {
  test(`the form of ${screen} says what its inputs are for, under names that do not change`, async ({ app, page, world }) => {
    await SCREENS[screen]!({ app, page, world });
    const found = await page.locator("main form input:not([type=checkbox], [type=radio])").evaluateAll((all) =>
      (all as HTMLInputElement[]).map(({ id, name, autocomplete, hidden }) => {
        if (hidden) return `hidden: ${autocomplete}`;
        return `${id === name ? id : `${id} or ${name}`}: ${autocomplete}`;
      }),
    );
    expect(found).toEqual(inputs);
  });
}

test("an email is not capitalized or corrected, and a password is not either", async ({ app }) => {
  await app.open("/login");
  for (const input of [app.email, app.password]) {
    await expect(input).toHaveAttribute("autocapitalize", "none");
    await expect(input).toHaveAttribute("spellcheck", "false");
  }
  await expect(app.email).toHaveAttribute("type", "email");
});

test("a long password with spaces can be pasted", async ({ app, context, page }) => {
  const password = `Aa1 ${"correct horse ".repeat(17)}\u00e4\u6f22\u{1f40e}`;
  expect(password.length).toBeGreaterThan(240);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await app.open("/register");
  await page.evaluate((text) => navigator.clipboard.writeText(text), password);
  await app.password.focus();
  await page.keyboard.press("ControlOrMeta+V");
  await expect(app.password).toHaveValue(password);
});

test("Caps Lock is pointed out while a password is typed", async ({ app, page }) => {
  await app.open("/login");
  const hint = page.getByText(/Caps Lock/i);
  // Playwright's keyboard has no Caps Lock.
  const press = (isOn: boolean) =>
    app.password.evaluate((input, modifierCapsLock) => input.dispatchEvent(new KeyboardEvent("keydown", { key: "A", modifierCapsLock })), isOn);
  await expect(hint).toHaveCount(0);
  await press(true);
  await expect(hint).toBeVisible();
  await press(false);
  await expect(hint).toHaveCount(0);
});

/** Starts Chromium with a new profile. The headless shell of the other specs has no password manager. */
async function startChromium(folder: string, world: World, options: LaunchOptions): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(folder, {
    ...options,
    executablePath: find("chromium"),
    baseURL: world.stack.url,
    // With this flag of Playwright, Chromium saves no passwords.
    ignoreDefaultArgs: ["--enable-automation"],
  });
  world.watch(context);
  return context;
}

test("Chromium offers to save the password of a login, and not a wrong one", async ({ world, launchOptions }, testInfo) => {
  const ada = await world.member();
  const context = await startChromium(testInfo.outputPath("profile"), world, launchOptions);
  // The offer itself is no part of a page, but Chromium keeps a record of what its password manager does.
  const record = await context.newPage();
  await record.goto("chrome://password-manager-internals");
  const app = world.app(await context.newPage());
  await app.open("/login");
  await app.submitLogin({ ...ada, password: `${ada.password}?` });
  await expect(app.alert).toBeVisible();
  await app.password.fill(ada.password);
  await app.loginButton.click();
  await app.expectLoggedIn(ada);
  const offers = record.getByText("Show password prompt");
  await expect(offers.first()).toBeAttached();
  await expect(offers).toHaveCount(1);
  await context.close();
});

test("Chromium fills in a saved password", async ({ ownWorld, launchOptions }, testInfo) => {
  // Where passkeys are suggested, Chromium waits for the user to choose.
  const { world } = await ownWorld();
  const ada = await world.member();
  const context = await startChromium(testInfo.outputPath("profile"), world, launchOptions);
  const manager = await context.newPage();
  await manager.goto("chrome://password-manager/passwords");
  await manager.evaluate(savePassword, { url: world.stack.url, username: ada.email, password: ada.password });
  const app = world.app(await context.newPage());
  await app.open("/login");
  await expect(app.page.locator("input:autofill")).toHaveCount(2);
  await app.loginButton.click();
  await app.expectLoggedIn(ada);
  await context.close();
});

/** Runs in the page of Chromium's password manager, which may call this interface. */
async function savePassword(entry: { url: string; username: string; password: string }): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: { passwordsPrivate: { addPassword(options: object): Promise<void> } } };
  await chrome.passwordsPrivate.addPassword({ ...entry, note: "", useAccountStore: false });
}
