// The profile: what the pool issued, in words, and the tokens themselves only on request.

import { expect, test } from "../world.ts";

const TOKEN = /eyJ[\w-]+\.[\w-]+\.[\w-]+/;

test("the claims of both tokens are explained, with readable times", async ({ app, page, world }) => {
  const ada = await world.member();
  await app.login(ada);
  const year = String(new Date().getFullYear());
  const row = (claim: string) => page.getByRole("row").filter({ has: page.getByText(claim, { exact: true }) });
  await expect(row("email")).toContainText(ada.email);
  await expect(row("iss").first()).toContainText(world.pool.description.issuer);
  for (const time of ["exp", "iat", "auth_time"]) {
    await expect(row(time), time).toHaveCount(2);
    await expect(row(time).first(), time).toContainText(year);
  }
  await expect(page.getByText("Signature valid")).toHaveCount(2);
});

test("the demo user's groups are shown", async ({ app, page, world }) => {
  const demo = world.pool.description.demo_user;
  if (!demo) throw new Error("the local pool has no demo user");
  world.people.push(demo);
  await app.login(demo);
  await expect(page.getByRole("row", { name: /cognito:groups/ })).not.toHaveCount(0);
  for (const group of ["admins", "testers"]) {
    await expect(page.getByText(group, { exact: true }).first()).toBeVisible();
  }
});

test("tokens are fetched on request, masked, revealed, copied and forgotten", async ({ app, context, page, world }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await app.login(await world.member());
  const asked = async () =>
    (await world.traffic.exchanges()).filter(({ url }) => url.pathname === "/api/profile/tokens").length;
  expect(await asked()).toBe(0);
  await expect(page.getByText(TOKEN)).toHaveCount(0);

  await app.button("Show tokens").click();
  await expect(app.reveal).toHaveCount(2);
  await expect(page.getByText(TOKEN)).toHaveCount(0);
  expect(await asked()).toBe(1);

  await app.reveal.first().click();
  await expect(page.getByText(TOKEN)).toHaveCount(1);
  const shown = await page.getByText(TOKEN).innerText();
  await app.page.getByRole("button", { name: "Copy ID token" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Copied." })).toHaveCount(1);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.trim()).toBe(shown.replace(/\s/g, ""));
  await expect(page.getByText(/"alg": "RS256"/).first()).toBeVisible();

  await app.button("Hide tokens").click();
  await expect(page.getByText(TOKEN)).toHaveCount(0);
  await expect(app.reveal).toHaveCount(0);
});

test("tokens stay on the server where the operator wants that", async ({ ownWorld }) => {
  const { app, world } = await ownWorld({ TOKEN_INSPECTION: "off" });
  await app.login(await world.member());
  await expect(app.heading).toHaveText("Your profile");
  await expect(app.page.getByRole("row", { name: /token_use/ })).toHaveCount(2);
  await expect(app.button("Show tokens")).toHaveCount(0);
  const status = await app.page.evaluate(async () => {
    const headers = { "content-type": "application/json", "x-poolgate": "1" };
    const answer = await fetch("/api/profile/tokens", { method: "POST", headers, body: "{}" });
    await answer.text();
    return answer.status;
  });
  expect(status).toBe(403);
});
