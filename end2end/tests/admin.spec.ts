// /admin: the example of a page for the members of one group.

import { expect, test, type World } from "../world.ts";
import { expectNoOverflow, expectNoViolations } from "../world/accessibility.ts";
import { LOGINS } from "../world/account_sections.ts";
import type { App } from "../world/app.ts";
import type { Person } from "../world/pool.ts";

const GROUP = "admins";
const adminLink = (app: App) => app.navigation.getByRole("link", { name: "Admin" });

async function admin(world: World): Promise<Person> {
  const ada = await world.member();
  await world.pool.addToGroup(ada, GROUP);
  return ada;
}

for (const [place, login] of Object.entries(LOGINS)) {
  test(`a member whose session began ${place} opens the page from the header`, async ({ app, page, world }) => {
    await login(app, world, await admin(world));
    await adminLink(app).click();
    await expect(app.heading).toHaveText("Administration");
    await expect(app.main).toContainText(/Active sessions\s*\d+/);
    await expect(adminLink(app)).toHaveAttribute("aria-current", "page");
    const response = await page.goto("/admin");
    expect(response?.status()).toBe(200);
    await expect(app.heading).toHaveText("Administration");
  });
}

test("everybody else sees why the page is closed, and gets status 403", async ({ app, page, world }) => {
  await app.login(await world.member());
  await expect(adminLink(app)).toHaveCount(0);
  const response = await page.goto("/admin");
  expect(response?.status()).toBe(403);
  await expect(app.heading).toHaveText("You don\u2019t have access");
  await expect(page).toHaveTitle(/^You don\u2019t have access/);
  await expect(app.main).toContainText("Ask the administrator for access");
  await expectNoViolations(page, "a page that is closed");
  expect((await page.request.get("/api/admin", { headers: { "x-poolgate": "1" } })).status(), "the server decides, not the page").toBe(403);
});

test("visitors are sent to log in, and come back", async ({ app, page, world }) => {
  const ada = await admin(world);
  await app.open("/admin");
  await expect(page).toHaveURL(/\/login\?return_to=%2Fadmin$/);
  await app.submitLogin(ada);
  await expect(app.heading).toHaveText("Administration");
});

test("the page is accessible and fits in 320 px", async ({ app, page, world }) => {
  await app.login(await admin(world));
  await app.open("/admin");
  await expect(app.main).toContainText("Active sessions");
  await expectNoViolations(page, "/admin");
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoOverflow(page, "/admin");
});
