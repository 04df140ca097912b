// The sections of the account: accessible in light and dark mode, readable at 320 px, and large enough to touch.

import { expect, test } from "../../world.ts";
import { expectLargeTargets, expectNoOverflow, expectNoViolations } from "../../world/accessibility.ts";
import { loginLongAgo, openSection } from "../../world/account_sections.ts";

// axe computes the contrast of all text, which takes many seconds on a busy machine.
test.describe.configure({ timeout: 90_000 });

test.use({ stackSettings: { AUTH_FLOW: "USER_AUTH" } });

/** The sections, with a text that is shown when each is complete. */
const SECTIONS = {
  "second-factors": "Authenticator app",
  passkeys: "You have no passkeys yet.",
  sessions: "This browser",
  delete: "to confirm",
};

for (const [section, text] of Object.entries(SECTIONS)) {
  test(`axe finds no violations on /account/${section}, with a recent login and without`, async ({ app, page, world }) => {
    const ada = await world.member();
    await app.login(ada);
    await openSection(app, section);
    await expect(app.main).toContainText(text);
    await expectNoViolations(page, section);
    await app.logout();
    await loginLongAgo(app, world, ada);
    await openSection(app, section);
    await expect(app.main).toContainText("Confirm that it\u2019s you");
    await expectNoViolations(page, `${section} without a recent login`);
  });

  test(`/account/${section} fits in 320 px, also with text at 200%, and its targets are large enough`, async ({ app, page, world }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await app.login(await world.member());
    await openSection(app, section);
    await expect(app.main).toContainText(text);
    await expectNoOverflow(page, section);
    await expectLargeTargets(page, section);
    await page.setViewportSize({ width: 640, height: 800 });
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    await expectNoOverflow(page, `${section} with large text`);
  });
}

test("the set-up of an app and open questions have no violations and fit in 320 px", async ({ app, page, world }) => {
  await app.login(await world.member());
  await openSection(app, "sessions");
  await app.main.getByRole("button", { name: "Log out everywhere" }).click();
  await expect(app.main.getByText("Log out everywhere, also in this browser?")).toBeFocused();
  await expectNoViolations(page, "a question");
  await openSection(app, "second-factors");
  await app.main.getByRole("button", { name: "Set up: Authenticator app" }).click();
  await expect(app.key).toBeVisible();
  await expectNoViolations(page, "the set-up of an app");
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoOverflow(page, "the set-up of an app");
});
