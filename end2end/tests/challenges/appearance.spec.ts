// The pages of all challenges: accessible in light and dark mode, and readable at 320 px.

import { expect, test } from "../../world.ts";
import { expectLargeTargets, expectNoOverflow, expectNoViolations } from "../../world/accessibility.ts";
import { openSample, SAMPLES } from "../../world/challenges.ts";

// axe computes the contrast of all text, which takes many seconds on a busy machine.
test.describe.configure({ timeout: 90_000 });

for (const sample of SAMPLES) {
  test(`axe finds no violations on the page ${sample.page}`, async ({ app, page }) => {
    await openSample(page, sample);
    await app.expectReady();
    await expect(app.heading).toHaveText(sample.heading);
    await expectNoViolations(page, sample.page);
  });

  test(`the page ${sample.page} fits in 320 px, also with text at 200%, and its targets are large enough`, async ({ app, page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openSample(page, sample);
    await app.expectReady();
    await expect(app.heading).toHaveText(sample.heading);
    await expectNoOverflow(page, sample.page);
    await expectLargeTargets(page, sample.page);
    await page.setViewportSize({ width: 640, height: 800 });
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    await expectNoOverflow(page, `${sample.page} with large text`);
  });
}

test("a form with errors on the page of a challenge has no violations", async ({ app, page }) => {
  const [sample] = SAMPLES;
  await openSample(page, sample!);
  await app.expectReady();
  await app.continueButton.click();
  await expect(app.password).toBeFocused();
  await expect(app.main).toContainText("Enter a value for \u201cTeam name\u201d.");
  await expectNoViolations(page, "new password with errors");
});
