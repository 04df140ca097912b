// The profile page: the claims of both tokens, explained, and the raw tokens only on request.

import { expect, test } from "../world.ts";

test("the claims of both tokens are explained, with readable times", async ({ app, page, world }) => {
  const ada = await world.member();
  await app.login(ada);
  const year = String(new Date().getFullYear());
  await expect(app.claim("email")).toContainText(ada.email);
  await expect(app.claim("iss").first()).toContainText(world.pool.description.issuer);
  for (const time of ["exp", "iat", "auth_time"]) {
    await expect(app.claim(time), time).toHaveCount(2);
    await expect(app.claim(time).first(), time).toContainText(year);
  }
  await expect(page.getByText("Signature valid")).toHaveCount(2);
});

test("claims are listed by group, in the order in which they were issued", async ({ app, page, world }) => {
  await app.login(await world.member());
  await app.expectProfile();
  const response = page.waitForResponse((response) => response.url().endsWith("/api/profile/tokens"));
  await app.showTokens.click();
  const { id_token } = (await (await response).json()) as { id_token: string };
  const issued = Object.keys(JSON.parse(Buffer.from(id_token.split(".")[1] ?? "", "base64url").toString()) as object);
  expect(issued.length).toBeGreaterThan(5);
  const panel = page.locator("#id-token-panel");
  await expect(panel.getByRole("rowheader")).toHaveCount(issued.length);
  const listed: string[] = [];
  for (const table of await panel.getByRole("table").all()) {
    const names = await table.getByRole("rowheader").locator("code").allInnerTexts();
    expect(names).toEqual(issued.filter((name) => names.includes(name)));
    listed.push(...names);
  }
  expect([...listed].sort()).toEqual([...issued].sort());
  await expect(panel.getByRole("heading", { level: 3 })).toHaveText(["Identity", "Contact", "Times", "Protocol"]);
});

test("a token that expires while the page is open is no longer shown as valid", async ({ app, page, world }) => {
  await page.clock.install();
  await app.login(await world.member());
  await app.expectProfile();
  await expect(page.getByText("Signature valid")).toHaveCount(2);
  await page.clock.fastForward("01:01:00");
  await expect(page.getByText("This token has expired.")).toHaveCount(2);
  await expect(page.getByText("Expired", { exact: true })).toHaveCount(2);
  await expect(page.getByText("Signature valid")).toHaveCount(0);
});

test.describe("in New York", () => {
  test.use({ locale: "en-US", timezoneId: "America/New_York" });

  test("times name the reader's own time zone", async ({ app, world }) => {
    await app.login(await world.member());
    await expect(app.claim("iat").first()).toContainText(/ E[SD]T/);
  });
});

test("the demo user's groups are shown", async ({ app, page, world }) => {
  const demo = world.pool.description.demo_user;
  if (!demo) throw new Error("the local pool has no demo user");
  world.people.push(demo);
  await app.login(demo);
  await expect(app.claim("cognito:groups")).not.toHaveCount(0);
  for (const group of ["admins", "testers"]) {
    await expect(page.getByText(group, { exact: true }).first()).toBeVisible();
  }
});

test("raw tokens are fetched on request, masked, revealed, copied and removed again", async ({ app, context, page, world }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await app.login(await world.member());
  await app.expectProfile();
  const tokenRequests = async () =>
    (await world.traffic.exchanges()).filter(({ url }) => url.pathname === "/api/profile/tokens").length;
  expect(await tokenRequests()).toBe(0);
  await expect(app.rawTokens).toHaveCount(0);

  await app.showTokens.click();
  await expect(app.revealButtons).toHaveCount(2);
  await expect(app.rawTokens).toHaveCount(0);
  expect(await tokenRequests()).toBe(1);

  await app.revealButtons.first().click();
  await expect(app.rawTokens).toHaveCount(1);
  const shown = await app.rawTokens.innerText();
  await page.getByRole("button", { name: "Copy ID token" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Copied." })).toHaveCount(1);
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(shown.replace(/\s/g, ""));
  await expect(page.getByText(/"alg": "RS256"/).first()).toBeVisible();

  await app.hideTokens.click();
  await expect(app.rawTokens).toHaveCount(0);
  await expect(app.revealButtons).toHaveCount(0);
});

test("with token inspection off, raw tokens stay on the server", async ({ ownWorld }) => {
  const { app, world } = await ownWorld({ TOKEN_INSPECTION: "off" });
  await app.login(await world.member());
  await app.expectProfile();
  await expect(app.showTokens).toHaveCount(0);
  const status = await app.page.evaluate(async () => {
    const headers = { "content-type": "application/json", "x-poolgate": "1" };
    const response = await fetch("/api/profile/tokens", { method: "POST", headers, body: "{}" });
    await response.text();
    return response.status;
  });
  expect(status).toBe(403);
});
