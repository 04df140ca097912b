// The applications behind the login: the page with all of them, and the login page on the way to one.

import { expect, test } from "../world.ts";
import { expectAccessible, expectNoViolations } from "../world/accessibility.ts";

const APPS = [
  'wiki https://wiki.example.org groups=staff title="Team wiki"',
  "graph https://graph.example.org groups=ops,staff",
  "payroll https://payroll.example.org groups=finance",
];

test.use({ stackSettings: { APPS: APPS.join("\n") } });

test("a login leads to the applications that a member of a group may open", async ({ app, page, world }) => {
  const ada = await world.member();
  await world.pool.addToGroup(ada, "staff");
  await app.login(ada);
  await expect(page).toHaveURL((url) => url.pathname === "/apps");
  await expect(app.heading).toHaveText("Your applications");
  const links = app.main.getByRole("link");
  await expect(links).toHaveText([/Team wiki.*wiki\.example\.org/, /graph.*graph\.example\.org/]);
  await expect(links.first()).toHaveAttribute("href", "https://wiki.example.org");
  await expectAccessible(page, "applications");
  // The header leads back, from a page of the router's table and from one that is not in it.
  await app.open("/no-such-page");
  const entry = app.navigation.getByRole("link", { name: "Applications" });
  await entry.click();
  await expect(links).toHaveCount(2);
  await app.navigation.getByRole("link", { name: "Profile" }).click();
  await app.expectProfile();
  await entry.click();
  await expect(links).toHaveCount(2);
});

test("someone who may open no application is told so", async ({ app, page, world }) => {
  await app.login(await world.member());
  await expect(app.main).toContainText("There are no applications that you can open yet.");
  await expect(app.main.getByRole("link")).toHaveCount(0);
  await expectNoViolations(page, "no applications");
});

test("the login page names the application that it leads to", async ({ app, page }) => {
  await app.open(`/login?return_to=${encodeURIComponent("/auth/app?app=wiki&state=x&to=Lw")}`);
  await expect(app.main).toContainText("Log in to open Team wiki.");
  await expect(app.main).not.toContainText("Log in to continue.");
  await expectNoViolations(page, "login on the way to an application");
  // An application that does not exist has no title.
  await app.open(`/login?return_to=${encodeURIComponent("/auth/app?app=other&state=x&to=Lw")}`);
  await expect(app.main).toContainText("Log in to continue.");
});

test("visitors log in before they see the applications", async ({ app, page }) => {
  await page.goto("/apps");
  await expect(page).toHaveURL(/\/login\?return_to=%2Fapps$/);
  await expect(app.loginButton).toBeVisible();
});

test("without applications, a login leads to the profile page, and nothing mentions applications", async ({ ownWorld }) => {
  const { app, world } = await ownWorld();
  await app.login(await world.member());
  await app.expectProfile();
  await expect(app.page).toHaveURL((url) => url.pathname === "/profile");
  await expect(app.navigation.getByRole("link", { name: "Applications" })).toHaveCount(0);
});
