// The tokens on the profile page: tabs, the parts of a token, how it was verified, and the session around it.

import { expect, test } from "../../world.ts";
import { confirmWithPassword, loginLongAgo } from "../../world/account_sections.ts";
import { expectNoViolations } from "../../world/accessibility.ts";

interface Jwks {
  keys: { kid: string }[];
}

const decode = (part: string | undefined) => JSON.parse(Buffer.from(part ?? "", "base64url").toString()) as object;

test("tokens are side by side on a wide screen, and in tabs with arrow keys on a narrow one", async ({ app, page, world }) => {
  await app.login(await world.member());
  await app.expectProfile();
  await expect(page.getByRole("tablist")).toHaveCount(0);
  const [id, access] = [page.locator("#id-token-panel"), page.locator("#access-token-panel")];
  const [left, right] = [await id.boundingBox(), await access.boundingBox()];
  expect(left?.y).toBe(right?.y);

  await page.setViewportSize({ width: 390, height: 844 });
  const tab = (name: string) => page.getByRole("tab", { name });
  await expect(tab("ID token")).toHaveAttribute("aria-selected", "true");
  await expect(access).toBeHidden();
  await tab("ID token").focus();
  await page.keyboard.press("ArrowRight");
  await expect(tab("Access token")).toBeFocused();
  await expect(page.getByRole("tabpanel", { name: "Access token" })).toBeVisible();
  await expect(id).toBeHidden();
  await page.keyboard.press("ArrowRight");
  await expect(tab("ID token")).toBeFocused();
  await page.keyboard.press("End");
  await expect(access).toBeVisible();
  await expectNoViolations(page, "access token in its tab");
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(id).toBeVisible();
});

test("a revealed token is shown in its parts, which can be copied", async ({ app, context, page, world }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await app.login(await world.member());
  await app.revealFirstToken();
  const panel = page.getByRole("region", { name: "ID token" });
  const raw = await app.rawTokens.innerText();
  const [header, payload, signature] = raw.split(".");
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  for (const [name, part] of [["header", header], ["payload", payload]] as const) {
    if (name === "payload") await panel.locator("summary", { hasText: "Payload" }).click();
    await panel.getByRole("button", { name: `Copy ${name} as JSON` }).click();
    await expect.poll(async () => JSON.parse(await copied()) as object).toEqual(decode(part));
  }
  await panel.getByRole("button", { name: "Copy signature" }).click();
  await expect.poll(copied).toBe(signature);
  const colors = await panel.locator(".raw .jwt").evaluateAll((parts) => parts.map((part) => getComputedStyle(part).color));
  expect(new Set(colors).size).toBe(3);
  await expect(panel.getByText(`${raw.length.toLocaleString("en-US")} bytes`)).toBeVisible();
});

test("the key that verified a token is the one in the key set of the pool", async ({ app, page, world }) => {
  await app.login(await world.member());
  await app.expectProfile();
  const panel = page.getByRole("region", { name: "ID token" });
  await panel.getByText("How it was verified").click();
  const link = panel.getByRole("link", { name: /jwks/ });
  const jwks = (await (await fetch((await link.getAttribute("href")) ?? "")).json()) as Jwks;
  await expect(panel).toContainText(world.pool.description.issuer);
  const shown = await panel.locator("dt", { hasText: "Key ID" }).locator("+ dd").innerText();
  expect(jwks.keys.map(({ kid }) => kid)).toContain(shown);
  await expect(panel.locator("dt", { hasText: "Modulus" }).locator("+ dd")).toHaveText(/^[\w-]{12}…[\w-]{12}$/);
});

test("the curl command of a hosted login calls the userInfo endpoint, which accepts the token", async ({ app, context, page, world }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const ada = await world.member();
  await app.open("/login");
  await app.startHostedLogin();
  await world.hosted(page).login(ada);
  await app.expectProfile();
  await app.showTokens.click();
  await page.getByRole("button", { name: "Copy as curl" }).click();
  const command = /^curl -H 'Authorization: (Bearer [\w.-]+)' '(http[^']+\/oauth2\/userInfo)'$/;
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(command);
  const [, authorization = "", url = ""] = command.exec(await page.evaluate(() => navigator.clipboard.readText())) ?? [];
  const answer = (await (await fetch(url, { headers: { authorization } })).json()) as { email: string };
  expect(answer.email).toBe(ada.email);
});

test("an old login is confirmed in place before the tokens are shown", async ({ app, page, world }) => {
  const ada = await world.member();
  await loginLongAgo(app, world, ada);
  await app.open("/profile");
  const confirmation = page.getByRole("heading", { name: "Confirm that it\u2019s you" });
  await expect(confirmation).toHaveCount(0);
  await app.showTokens.click();
  await expect(confirmation).toBeFocused();
  await confirmWithPassword(app, ada);
  await expect(app.showTokens).toBeFocused();
  await app.showTokens.click();
  await expect(app.revealButtons).toHaveCount(2);
});

test("the session says how it began and when it ends", async ({ app, page, world }) => {
  await app.login(await world.member(), { remember: true });
  await app.expectProfile();
  const session = page.getByRole("region", { name: "Session" });
  const fact = (name: string) => session.locator("dt", { hasText: name }).locator("+ dd");
  await expect(fact("Login method")).toHaveText("In-app (SRP)");
  await expect(fact("Remembered on this device")).toHaveText("Yes");
  await expect(fact("Ends at the latest")).toContainText(/in 30 days|in 29 days/);
  await expect(fact("Ends if inactive")).toContainText(/^in /);
  await expect(fact("Token renewal")).toContainText("the refresh token stays on the server");
});
