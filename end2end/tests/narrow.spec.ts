// Reflow at 320 px and text at 200%: nothing scrolls sideways or is cut off (WCAG 2.2, 1.4.10 and 1.4.4).

import { expect, test } from "../world.ts";
import { expectLargeTargets, expectNoOverflow } from "../world/accessibility.ts";
import { PUBLIC_PAGES } from "../world/app.ts";

test.use({ viewport: { width: 320, height: 640 } });

test("every page fits in 320 px", async ({ app, page, world }) => {
  for (const path of Object.keys(PUBLIC_PAGES)) {
    await app.open(path);
    await expectNoOverflow(page, path);
  }
  await app.open("/login");
  await app.chooseHostedMode();
  await expectNoOverflow(page, "hosted mode");
  await app.chooseInAppMode();
  await app.login(await world.member());
  await app.expectProfile();
  await expectNoOverflow(page, "/profile");
  await app.revealFirstToken();
  await expectNoOverflow(page, "/profile with a token");
});

test("every page fits in 640 px with text at 200%", async ({ app, page, world }) => {
  await page.setViewportSize({ width: 640, height: 800 });
  await app.login(await world.member());
  for (const path of ["/", "/profile", "/privacy", "/confirm"]) {
    await app.open(path);
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    await expectNoOverflow(page, path);
  }
});

for (const width of [390, 320]) {
  test(`every page fits in ${width} px with the browser's text size doubled`, async ({ app, page, world }) => {
    await page.setViewportSize({ width, height: 844 });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
    for (const path of ["/", "/register", "/confirm", "/reset-password", "/login", "/privacy", "/no-such-page"]) {
      await app.open(path);
      await expectNoOverflow(page, path);
    }
    const fontSize = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
    expect(fontSize).toBeGreaterThanOrEqual(32);
    await app.login(await world.member());
    await expect(app.heading).toHaveText("Your profile");
    await expectNoOverflow(page, "/profile");
  });
}

test("touch targets are at least 44 px high", async ({ app, page }) => {
  for (const path of ["/", "/register", "/confirm", "/forgot-password", "/reset-password", "/login"]) {
    await app.open(path);
    await expectLargeTargets(page, path);
  }
});
