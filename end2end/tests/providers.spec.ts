// External identity providers: one button each, in both login modes.

import type { Page } from "@playwright/test";
import { expect, test } from "../world.ts";

const PROVIDERS = "Google,corporate-directory";

/** The parameters of the authorize request that a click on `link` causes. The pool is not reached. */
async function authorizeRequest(page: Page, click: () => Promise<void>): Promise<URLSearchParams> {
  const requested = page.waitForRequest((request) => new URL(request.url()).pathname === "/oauth2/authorize");
  await page.route("**/oauth2/authorize**", (route) => route.fulfill({ body: "the pool" }));
  await click();
  const { searchParams } = new URL((await requested).url());
  await page.unroute("**/oauth2/authorize**");
  return searchParams;
}

test("each provider has a button that goes straight to it, in both modes", async ({ ownWorld }) => {
  const { app } = await ownWorld({ PROVIDERS });
  for (const choose of [() => app.chooseInAppMode(), () => app.chooseHostedMode()]) {
    await app.open("/login");
    await choose();
    for (const name of PROVIDERS.split(",")) {
      await app.open("/login?return_to=/privacy");
      await expect(app.provider(name)).toBeVisible();
      const parameters = await authorizeRequest(app.page, () => app.provider(name).click());
      expect(parameters.get("identity_provider")).toBe(name);
      expect(parameters.get("login_hint"), "the address may be another one there").toBeNull();
    }
  }
});

test("a provider keeps the page to return to and the choice to be remembered", async ({ ownWorld }) => {
  const { app } = await ownWorld({ PROVIDERS });
  await app.open("/login?return_to=/privacy");
  await app.rememberMe.check();
  await expect(app.provider("Google")).toHaveAttribute("href", /^\/auth\/login\?return_to=%2Fprivacy&remember=true&provider=Google$/);
});

test("providers work without the in-app login", async ({ ownWorld }) => {
  const { app } = await ownWorld({ PROVIDERS, LOGIN_MODES: "hosted" });
  await app.open("/login");
  const parameters = await authorizeRequest(app.page, () => app.provider("Google").click());
  expect(parameters.get("identity_provider")).toBe("Google");
});

test("without providers there are no buttons", async ({ app, page }) => {
  await app.open("/login");
  await expect(page.getByRole("link", { name: /^Continue with/ })).toHaveCount(0);
});
