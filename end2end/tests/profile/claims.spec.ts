// The claims on the profile page: search, filter, copy, download, print, and values that try to break the page.

import { readFile } from "node:fs/promises";
import { expect, test } from "../../world.ts";
import { expectNoOverflow, expectNoViolations } from "../../world/accessibility.ts";

test("a search shows the claims that contain its words and announces how many", async ({ app, page, world }) => {
  const ada = await world.member();
  await app.login(ada);
  await app.expectProfile();
  await page.keyboard.press("/");
  await expect(app.claimSearch).toBeFocused();
  await expect(app.claimSearch).toHaveValue("");
  const count = page.getByRole("status").filter({ hasText: "claim" });
  await expect(count).toHaveText(/^(\d+) of \1 claims$/);
  const all = await count.innerText();

  await app.claimSearch.pressSequentially("VERIFIED email");
  await expect(count).toHaveText(/^1 of \d+ claims$/);
  await expect(app.claim("email_verified")).toBeVisible();
  await expect(app.claim("sub").first()).toBeHidden();
  await app.claimSearch.fill(ada.email);
  await expect(app.claim("email")).toBeVisible();
  await app.claimSearch.fill("no such claim");
  await expect(count).toContainText("No claim matches.");
  await expect(page.getByRole("table", { name: "Identity" })).toHaveCount(0);

  await app.claimSearch.press("Escape");
  await expect(app.claimSearch).toHaveValue("");
  await expect(count).toHaveText(all);
  await app.claimSearch.press("/");
  await expect(app.claimSearch).toHaveValue("/");
});

test("the key of the search can be turned off, also for the next visit", async ({ app, page, world }) => {
  await app.login(await world.member());
  await app.expectProfile();
  await page.getByRole("checkbox", { name: "The key / jumps to the search" }).uncheck();
  await page.reload();
  await app.expectProfile();
  await page.keyboard.press("/");
  await expect(app.claimSearch).not.toBeFocused();
  await page.getByRole("checkbox", { name: "The key / jumps to the search" }).check();
  await page.keyboard.press("/");
  await expect(app.claimSearch).toBeFocused();
});

test("filters show what the other token lacks or has with another value", async ({ app, page, world }) => {
  await app.login(await world.member());
  await app.expectProfile();
  await page.getByRole("radio", { name: "In one token only" }).check();
  for (const [name, isShown] of [["aud", true], ["client_id", true], ["sub", false], ["jti", false]] as const) {
    await expect(app.claim(name).first(), name).toBeVisible({ visible: isShown });
  }
  await page.getByRole("radio", { name: "Different values" }).check();
  for (const [name, isShown] of [["aud", false], ["sub", false], ["jti", true], ["token_use", true]] as const) {
    await expect(app.claim(name).first(), name).toBeVisible({ visible: isShown });
  }
  await expect(app.claim("jti").first()).toContainText("Differs");
});

test("a value is copied as it was issued", async ({ app, context, page, world }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const ada = await world.member();
  await app.login(ada);
  await app.expectProfile();
  const idToken = page.locator("#id-token-panel");
  for (const [name, value] of [["email", ada.email], ["email_verified", "true"], ["exp", /^\d{10}$/]] as const) {
    await idToken.getByRole("button", { name: `Copy ${name}`, exact: true }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(value);
  }
});

test("the claims are downloaded as JSON, without the tokens", async ({ app, page, world }) => {
  const ada = await world.member();
  await app.login(ada);
  await app.expectProfile();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download claims" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("claims.json");
  const text = await readFile(await file.path(), "utf8");
  expect(text).not.toMatch(/eyJ[\w-]{10,}/);
  const claims = JSON.parse(text) as Record<string, Record<string, unknown>>;
  expect(Object.keys(claims)).toEqual(["retrieved_at", "login_mode", "issuer", "id_token", "access_token"]);
  expect(claims["id_token"]?.["email"]).toBe(ada.email);
  expect(claims["access_token"]?.["token_use"]).toBe("access");
});

test("hostile values are shown as text, fold, and do not break the page", async ({ app, page, world }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const markup = "<img src=x onerror=document.title=1><b>bold</b>";
  const hebrew = "\u202eevil \u05e9\u05dc\u05d5\u05dd";
  const ada = await world.created({ given_name: markup, family_name: hebrew, name: "W".repeat(2000), address: "x y".repeat(500) });
  await app.login(ada);
  await app.expectProfile();
  await expect(app.claim("given_name")).toContainText(markup);
  await expect(app.claim("family_name")).toContainText(hebrew);
  await expect(app.claim("name").getByText("2,000 characters")).toBeVisible();
  await expectNoOverflow(page, "folded");
  await app.claim("name").locator("summary").click();
  await expect(app.claim("name").getByText("W".repeat(2000), { exact: true })).toBeVisible();
  await expectNoOverflow(page, "unfolded");
  await expectNoViolations(page, "hostile values");
  await expect(page).toHaveTitle(/^Your profile/);
});

test("on paper both tokens are unfolded and nothing can be pressed", async ({ app, page, world }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await app.login(await world.member());
  await app.expectProfile();
  await page.emulateMedia({ media: "print" });
  for (const token of ["ID token", "Access token"]) {
    const panel = page.getByRole("tabpanel", { name: token });
    await expect(panel).toBeVisible();
    await expect(panel.getByText("Key set (JWKS)")).toBeVisible();
  }
  await expect(page.getByRole("button")).toHaveCount(0);
  await expectNoOverflow(page, "print");
});
