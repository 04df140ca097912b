// External identity providers: one button each, in both login modes. The local pool stands in for the providers.

import { expect, test } from "../world.ts";
import type { App } from "../world/app.ts";

const NAMES = ["Google", "corporate-directory"];
const SETTINGS = { PROVIDERS: NAMES.join(","), LOCAL_POOL_PROVIDERS: NAMES.join(",") };

/** Logs in on the page that stands in for the provider. */
async function logInAt(app: App, provider: string, email: string): Promise<void> {
  await expect(app.heading).toHaveText(`Stand-in for ${provider}`);
  await expect(app.page.getByLabel(/e-?mail/i), "the address may be another one there").toHaveValue("");
  await app.page.getByLabel(/e-?mail/i).fill(email);
  await app.page.getByRole("button", { name: "Continue" }).click();
}

test("each provider has a button that goes straight to it, in both modes", async ({ ownWorld }) => {
  const { app, world } = await ownWorld(SETTINGS);
  for (const chooseMode of [() => app.chooseInAppMode(), () => app.chooseHostedMode()]) {
    await app.open("/login?return_to=/privacy");
    await chooseMode();
    for (const name of NAMES) await expect(app.provider(name)).toBeVisible();
  }
  await app.chooseInAppMode();
  await app.email.fill("ada@example.org");
  await app.provider("corporate-directory").click();
  const { email, password } = world.stranger();
  await logInAt(app, "corporate-directory", email);
  await app.expectLoggedIn({ email, password });
  await expect(app.page).toHaveURL(/\/privacy$/);
});

test("a provider keeps the choice to be remembered", async ({ ownWorld }) => {
  const { app, world } = await ownWorld(SETTINGS);
  await app.open("/login");
  await app.rememberMe.check();
  await app.provider("Google").click();
  const { email, password } = world.stranger();
  await logInAt(app, "Google", email);
  await app.expectLoggedIn({ email, password });
  const cookie = (await app.page.context().cookies(world.stack.url)).find(({ name }) => name === "session");
  expect(cookie?.expires).toBeGreaterThan(Date.now() / 1000);
});

test("providers work without the in-app login", async ({ ownWorld }) => {
  const { app, world } = await ownWorld({ ...SETTINGS, LOGIN_MODES: "hosted" });
  await app.open("/login");
  await app.provider("Google").click();
  const { email, password } = world.stranger();
  await logInAt(app, "Google", email);
  await app.expectLoggedIn({ email, password });
});

test("cancelling at a provider returns to the login page", async ({ ownWorld }) => {
  const { app } = await ownWorld(SETTINGS);
  await app.open("/login?return_to=/privacy");
  await app.provider("Google").click();
  await app.page.getByRole("link", { name: "Cancel" }).click();
  await expect(app.main).toContainText("You left the login page before logging in.");
  await expect(app.page).toHaveURL(/return_to=%2Fprivacy/);
});

test("without providers there are no buttons", async ({ app, page }) => {
  await app.open("/login");
  await expect(page.getByRole("link", { name: /^Continue with/ })).toHaveCount(0);
});
