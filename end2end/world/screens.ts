// Every page of the application in the states that people see, one line each. The accessibility specs check all of them,
// and `make pictures` takes a picture of each: a new page only needs a line here.

import { expect, type Page } from "@playwright/test";
import type { World } from "../world.ts";
import { openSection } from "./account_sections.ts";
import { type App, PUBLIC_PAGES } from "./app.ts";
import { openSample, SAMPLES } from "./challenges.ts";
import type { Person } from "./pool.ts";

/** The settings under which all screens exist. */
export const SETTINGS = { AUTH_FLOW: "USER_AUTH", ADMIN_GROUP: "admins" };

/** What it takes to open a screen. */
export interface Stage {
  app: App;
  page: Page;
  world: World;
}

/** Brings the browser to a screen and waits until it is complete. */
export type Open = (stage: Stage) => Promise<void>;

/** An account section, with a text that is shown when it is complete. */
const section = (name: string, text: string): Open => async (stage) => {
  await logIn(stage);
  await openSection(stage.app, name);
  await expect(stage.app.main).toContainText(text);
};

/** The screens by name. Names are used for files. */
export const SCREENS: Record<string, Open> = {
  ...publicPages(),
  "register-errors": async ({ app }) => {
    await app.open("/register");
    await app.createAccount.click();
    await expect(app.email).toBeFocused();
    await expect(app.email).toHaveAttribute("aria-invalid", "true");
  },
  "confirm-after-registration": ({ app, world }) => app.register(world.stranger()),
  "confirm-errors": async ({ app }) => {
    await app.open("/confirm");
    await app.confirmButton.click();
    await expect(app.email).toHaveAttribute("aria-invalid", "true");
  },
  "login-hosted": async ({ app }) => {
    await app.open("/login");
    await app.chooseHostedMode();
  },
  "login-refused": async ({ app, world }) => {
    await app.open("/login");
    await app.submitLogin(world.stranger());
    await expect(app.alert).toBeVisible();
    await expect(app.password).toBeFocused();
  },
  "login-problem": async ({ app }) => {
    await app.open("/login?problem=login_failed");
    await expect(app.alert).toBeVisible();
  },
  ...challenges(),
  "home-member": async (stage) => {
    await logIn(stage);
    await stage.app.open("/");
  },
  "profile": async (stage) => {
    await logIn(stage);
    await stage.app.expectProfile();
  },
  "profile-tokens": async (stage) => {
    await logIn(stage);
    await stage.app.revealFirstToken();
  },
  "account-details": section("details", "Change email"),
  "account-password": section("password", "Change password"),
  "account-second-factors": section("second-factors", "Authenticator app"),
  "account-second-factors-app": async (stage) => {
    await SCREENS["account-second-factors"]!(stage);
    await stage.app.main.getByRole("button", { name: "Set up: Authenticator app" }).click();
    await expect(stage.app.key).toBeVisible();
  },
  "account-passkeys": section("passkeys", "You have no passkeys yet."),
  "account-sessions": section("sessions", "This browser"),
  "account-sessions-question": async (stage) => {
    await SCREENS["account-sessions"]!(stage);
    await stage.app.main.getByRole("button", { name: "Log out everywhere" }).click();
    await expect(stage.app.main.getByText("Log out everywhere, including in this browser?")).toBeFocused();
  },
  "account-delete": section("delete", "to confirm"),
  "account-old-login": async ({ app, world }) => {
    const ada = await world.member();
    await world.pool.duringOldLogin(() => app.login(ada));
    await openSection(app, "delete");
    await expect(app.main).toContainText("Confirm that it\u2019s you");
  },
  "admin": async ({ app, world }) => {
    const ada = await world.member();
    await world.pool.addToGroup(ada, SETTINGS.ADMIN_GROUP);
    await app.login(ada);
    await app.open("/admin");
    await expect(app.main).toContainText(/Active sessions\s*\d+/);
  },
  "admin-closed": async (stage) => {
    await logIn(stage);
    await stage.app.open("/admin");
  },
};

/** What people see when something is wrong, by name. These find nothing by its text, so that they work in every language. */
export const TROUBLES: Record<string, Open> = {
  "offline": async ({ page }) => {
    await page.goto("/login");
    await fillLogin(page);
    await page.context().setOffline(true);
    await submit(page);
    await expectProblem(page);
  },
  "server-away": async ({ page }) => {
    await page.route("**/api/**", (route) => route.fulfill({ status: 503, json: { code: "store_unavailable", message: "" } }));
    await page.goto("/login");
    await expectProblem(page);
  },
  "pool-away": async ({ page }) => {
    await page.route("**/api/login", (route) => route.fulfill({ status: 503, json: { code: "pool_unavailable", message: "" } }));
    await page.goto("/login");
    await fillLogin(page);
    await submit(page);
    await expectProblem(page);
  },
  "session-ended": async ({ page, world }) => {
    await page.goto("/login?return_to=/account/details");
    await fillLogin(page, await world.member());
    await submit(page);
    await page.locator("#given_name").fill("Ada");
    await page.context().clearCookies({ name: "session" });
    await submit(page);
    await expect(page).toHaveURL(/\/login\?return_to=/);
    await expect(page.locator("#email")).toBeVisible();
  },
  "wasm-blocked": async ({ page, world }) => {
    world.expectBrowserError(/fetch/);
    await page.route("**/*.wasm", (route) => route.abort());
    await page.goto("/login");
    await expectProblem(page);
  },
};

/** The page of a browser without scripts. It is not in {@link TROUBLES}, because axe is a script. */
export const SCRIPTS_OFF: Open = async ({ page }) => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setScriptExecutionDisabled", { value: true });
  await page.goto("/login");
  await expect(page.locator("noscript")).toBeVisible();
};

async function fillLogin(page: Page, { email, password }: Person = { email: "ada@example.org", password: "Abcdef12" }): Promise<void> {
  await page.locator("#email").fill(email);
  await page.locator("#password").fill(password);
}

/** Submits the first form of the page. */
async function submit(page: Page): Promise<void> {
  await page.locator("main form button[type=submit]").first().click();
}

async function expectProblem(page: Page): Promise<void> {
  await expect(page.getByRole("alert").filter({ hasText: /\S/ }).first()).toBeVisible();
}

/** Every page that can be opened without logging in: "home" for `/`, else its path. */
function publicPages(): Record<string, Open> {
  const entries = Object.keys(PUBLIC_PAGES).map((path) => [path.slice(1) || "home", ({ app }: Stage) => app.open(path)]);
  return Object.fromEntries(entries) as Record<string, Open>;
}

/** The page of each challenge. */
function challenges(): Record<string, Open> {
  const entries = SAMPLES.map((sample) => [
    `login-${sample.page}`,
    async ({ app, page }: Stage) => {
      await openSample(page, sample);
      await app.expectReady();
      await expect(app.heading).toHaveText(sample.heading);
    },
  ]);
  return Object.fromEntries(entries) as Record<string, Open>;
}

async function logIn({ app, world }: Stage): Promise<void> {
  await app.login(await world.member());
}
