// /account/sessions in front of a pool that tracks sessions: what it lists, and the end of a session there.

import { expect, test } from "../../world.ts";
import { openSection } from "../../world/account_sections.ts";

test.use({ stackSettings: { LOCAL_POOL_SESSION_TRACKING: "true" } });

test("the sessions at the pool are listed, and one of them is ended", async ({ app, otherBrowser, world }) => {
  const ada = await world.member();
  const other = await otherBrowser();
  for (const browser of [other, app]) {
    await browser.page.goto(`${world.stack.url}/login`);
    await browser.submitLogin(ada);
    await browser.expectLoggedIn(ada);
  }
  await openSection(app, "sessions");
  const atPool = app.main.getByRole("region", { name: "At the login service" });
  const items = atPool.getByRole("listitem");
  await expect(items).toHaveCount(2);
  await expect(items.filter({ hasText: "This browser" })).toHaveCount(1);

  const button = atPool.getByRole("button", { name: /^End session: / });
  await expect(button, "this session ends with a logout").toHaveCount(1);
  await button.click();
  await atPool.getByRole("button", { name: "End session", exact: true }).click();
  await expect(app.main).toContainText("The session has ended.");
  await expect(items).toHaveCount(1);
  await other.page.reload();
  await other.expectLoggedOut();
  await app.page.reload();
  await app.expectLoggedIn(ada);
});
