// axe on every page and in the states that people meet, light and dark.

import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../world.ts";

async function expectNoFindings(page: Page, state: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations, passes } = await new AxeBuilder({ page }).analyze();
    const findings = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(" ")}`);
    expect(findings, `${state}, ${colorScheme}`).toEqual([]);
    expect(passes.length, `${state}: axe looked at something`).toBeGreaterThan(10);
  }
}

for (const path of ["/", "/register", "/confirm", "/login", "/privacy", "/no-such-page"]) {
  test(`axe finds nothing on ${path}`, async ({ app, page }) => {
    await app.open(path);
    await expectNoFindings(page, path);
  });
}

test("axe finds nothing on forms with errors", async ({ app, page, world }) => {
  await app.open("/register");
  await app.button("Create account").click();
  await expect(app.email).toBeFocused();
  await expectNoFindings(page, "registration with errors");

  await app.open("/confirm");
  await app.button("Confirm").click();
  await expect(app.email).toBeFocused();
  await expectNoFindings(page, "confirmation with errors");

  await app.open("/login");
  await app.submitLogin(world.stranger());
  await expect(app.alert).toBeVisible();
  await expectNoFindings(page, "login with a wrong password");
});

test("axe finds nothing on the login page in hosted mode and with a problem", async ({ app, page }) => {
  await app.open("/login?problem=login_cancelled");
  await app.mode("On the hosted page").check();
  await expectNoFindings(page, "hosted mode");
});

test("axe finds nothing after registering, on the profile, and with tokens shown", async ({ app, page, world }) => {
  const ada = world.stranger();
  await app.register(ada);
  await expectNoFindings(page, "confirmation after registering");
  await app.confirm(await world.pool.code(ada.email));
  await app.isLoggedIn(ada);
  await expect(app.heading).toHaveText("Your profile");
  await expectNoFindings(page, "profile");
  await app.button("Show tokens").click();
  await app.reveal.first().click();
  await expectNoFindings(page, "profile with a token");
});

test("axe finds nothing on the pages of the local pool", async ({ app, page, world }) => {
  await app.open("/login");
  await app.leaveForHostedLogin();
  await world.hosted(page).arrive();
  await expectNoFindings(page, "hosted login");
  await world.newcomer();
  await page.goto(world.pool.description.mailbox_url);
  await expectNoFindings(page, "mailbox");
});
