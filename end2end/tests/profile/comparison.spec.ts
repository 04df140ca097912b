// The comparison of what the two ways of logging in issue.

import { expect, test } from "../../world.ts";
import { expectNoViolations } from "../../world/accessibility.ts";

const stored = "poolgate.claims";

test("after a login in the other way the differences are shown, and a logout forgets them", async ({ app, page, world }) => {
  const ada = await world.member();
  await app.login(ada);
  await app.expectProfile();
  const comparison = page.getByRole("region", { name: "The two ways to log in" });
  await expect(comparison.getByRole("table")).toHaveCount(0);
  await comparison.getByRole("link", { name: "Log in on the separate page and compare" }).click();
  await world.hosted(page).login(ada);
  await app.expectProfile();

  const row = (name: string) => comparison.getByRole("row").filter({ has: page.getByText(name, { exact: true }) });
  await expect(row("scope").getByRole("cell").first()).toContainText("aws.cognito.signin.user.admin");
  await expect(row("scope").getByRole("cell").last()).toContainText("openid");
  await expect(row("nonce").getByRole("cell")).toHaveText(["Not issued", "New with each login"]);
  await expect(row("email")).toHaveCount(0);
  await expect(comparison.getByRole("listitem").filter({ hasText: /^exp$/ })).toBeVisible();
  await expectNoViolations(page, "comparison");

  await app.logout();
  expect(await page.evaluate((key) => sessionStorage.getItem(key), stored)).toBeNull();
});

test("a hosted login is compared with an in-app login in place", async ({ app, page, world }) => {
  const ada = await world.member();
  await app.open("/login");
  await app.startHostedLogin();
  await world.hosted(page).login(ada);
  await app.expectProfile();
  const comparison = page.getByRole("region", { name: "The two ways to log in" });
  await comparison.getByRole("button", { name: "Log in on this page and compare" }).click();
  await app.password.fill(ada.password);
  await comparison.getByRole("button", { name: "Log in and compare" }).click();
  await expect(comparison.getByRole("table")).toBeVisible();
  await expect(page.getByRole("region", { name: "Session" })).toContainText("In-app (SRP)");
  await expect(app.password).toHaveCount(0);
});

test("another user's claims are not compared", async ({ app, page, world }) => {
  const [ada, grace] = [await world.member(), await world.member()];
  await app.login(ada);
  await app.expectProfile();
  await page.goto("/auth/login?return_to=%2Fprofile");
  await world.hosted(page).login(grace);
  await app.expectProfile();
  const comparison = page.getByRole("region", { name: "The two ways to log in" });
  await expect(comparison.getByRole("button", { name: "Log in on this page and compare" })).toBeVisible();
  await expect(comparison.getByRole("table")).toHaveCount(0);
});
