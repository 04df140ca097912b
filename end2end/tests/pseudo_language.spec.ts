// In a pseudo-language, every text is from the catalogue, and everything fits into 320 px.

import type { Page } from "@playwright/test";
import { expect, test } from "../world.ts";
import { expectNoOverflow } from "../world/accessibility.ts";
import { PUBLIC_PAGES } from "../world/app.ts";
import { outsideCatalogue, speakPseudo } from "../world/pseudo.ts";

test.use({ viewport: { width: 320, height: 640 } });

/** What users and the pool have written, and the names of things that every language writes alike. */
const DATA = "bdi, code, pre, time, .brand, .language";

async function expectPseudo(page: Page, state: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^⟦.*⟧$/);
  await expect(page.locator(".waiting")).toHaveCount(0);
  expect(await outsideCatalogue(page, DATA), state).toEqual([]);
  await expectNoOverflow(page, state);
}

test("the pages for visitors contain no text of their own", async ({ page }) => {
  await speakPseudo(page);
  for (const path of Object.keys(PUBLIC_PAGES)) {
    await page.goto(path);
    await expectPseudo(page, path);
    await expect(page).toHaveTitle(/^⟦.*⟧$/);
  }
});

test("errors are from the catalogue", async ({ page, world }) => {
  await speakPseudo(page);
  await page.goto("/register");
  await page.locator("button[type=submit]").click();
  await expect(page.locator(".error").filter({ hasText: "⟦" })).not.toHaveCount(0);
  await expectPseudo(page, "registration with errors");
  const { email } = world.stranger();
  await page.goto("/login");
  await page.locator("#email").fill(email);
  await page.locator("#password").fill("Wrong-1-password");
  await page.locator("button[type=submit]").click();
  await expect(page.getByRole("alert").filter({ hasText: "⟦" })).toBeVisible();
  await expectPseudo(page, "login with a wrong password");
});

test("the pages for users who are logged in contain no text of their own", async ({ app, page, world }) => {
  await app.login(await world.member());
  await app.expectProfile();
  await speakPseudo(page);
  for (const path of ["/", "/profile", "/account/details", "/account/password", "/account/second-factors", "/account/passkeys", "/account/sessions", "/account/delete"]) {
    await page.goto(path);
    await expectPseudo(page, path);
  }
});
