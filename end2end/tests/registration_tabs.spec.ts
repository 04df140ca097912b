// A registration in one tab, and its link in another one.

import { expect, test } from "../world.ts";

test("a link that is confirmed in another tab finishes the registration in the first one, and both are logged in", async ({ app, context, page, world }) => {
  const ada = world.stranger();
  await app.register(ada);
  const other = world.app(await context.newPage());
  await other.open(await world.pool.link(ada.email));
  await other.confirmButton.click();

  await app.expectLoggedIn(ada);
  await expect(page).toHaveURL(/\/profile$/);
  await other.expectLoggedIn(ada);
  await expect(other.page).toHaveURL(/\/profile$/);
});

test("confirming another address in another tab changes nothing in this one", async ({ app, context, page, world }) => {
  const ada = world.stranger();
  const grace = await world.unconfirmed();
  await app.register(ada);
  const other = world.app(await context.newPage());
  await other.open(await world.pool.link(grace.email));
  const refused = page.waitForResponse((response) => response.url().endsWith("/api/login"));
  await other.confirmButton.click();
  await expect(other.main).toContainText("Your account is confirmed. Log in, or go back to the tab where you created the account.");
  expect((await refused).status()).toBe(403);
  await expect(app.code).toBeVisible();
  await expect(app.alert).toHaveCount(0);
  await app.confirm(await world.pool.code(ada.email));
  await app.expectLoggedIn(ada);
});
