// External identity providers: one button each, in both login modes.

import { expect, test } from "../world.ts";

const NAMES = ["Google", "corporate-directory"];

test("each provider has a link that goes straight to it and keeps the page to return to, in both modes", async ({ app, page }) => {
  await page.route("**/api/config", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...((await response.json()) as object), providers: NAMES } });
  });
  await app.open("/login?return_to=/privacy");
  await app.email.fill("ada@example.org");
  await app.rememberMe.check();
  for (const chooseMode of [() => app.chooseInAppMode(), () => app.chooseHostedMode()]) {
    await chooseMode();
    for (const name of NAMES) {
      // Without the email, because it may be another one there.
      const href = `/auth/login?return_to=%2Fprivacy&remember=true&provider=${name}`;
      await expect(app.provider(name)).toHaveAttribute("href", href);
    }
  }
});

test("without providers there are no links", async ({ app, page }) => {
  await app.open("/login");
  await expect(app.loginButton).toBeVisible();
  await expect(page.getByRole("link", { name: /^Continue with/ })).toHaveCount(0);
});
