// Every screen is accessible, in every way in which people look at it (`world/accessibility.ts` lists the ways).

import { expect, test } from "../world.ts";
import { expectAccessible, expectNoViolations } from "../world/accessibility.ts";
import { openSample, SAMPLES } from "../world/challenges.ts";
import { SCREENS, SETTINGS, TROUBLES } from "../world/screens.ts";

// axe computes the contrast of all text, which takes many seconds for a long page on a busy machine.
test.describe.configure({ timeout: 120_000 });
test.use({ stackSettings: SETTINGS });

for (const [name, open] of Object.entries({ ...SCREENS, ...TROUBLES })) {
  test(`${name} is accessible`, async ({ app, page, world }) => {
    await open({ app, page, world });
    await expectAccessible(page, name);
  });
}

test("axe finds no violations in the form of a challenge with errors", async ({ app, page }) => {
  const [sample] = SAMPLES;
  await openSample(page, sample!);
  await app.expectReady();
  await app.continueButton.click();
  await expect(app.password).toBeFocused();
  await expect(app.main).toContainText("Enter a value for \u201cTeam name\u201d.");
  await expectNoViolations(page, "new password with errors");
});

test("axe finds no violations on the pages of the local pool", async ({ app, page, world }) => {
  await app.open("/login");
  await app.startHostedLogin();
  await world.hosted(page).expectLoginPage();
  await expectNoViolations(page, "hosted login");
  await world.unconfirmed();
  await page.goto(world.pool.description.mailbox_url);
  await expectNoViolations(page, "mailbox");
});
