// Registration, and the whole way from there to the claims.

import { expect, test } from "../world.ts";

test("a stranger registers, confirms by mail, sees claims and tokens, and logs out", async ({ app, page, world }) => {
  const ada = world.stranger();
  await app.open("/");
  await app.navigation.getByRole("link", { name: "Register" }).click();
  await app.email.fill(ada.email);
  await app.password.fill(ada.password);
  await page.getByLabel(/^Given name/).fill("Ada");
  await page.getByLabel(/^Family name/).fill("Lovelace");
  await app.button("Create account").click();

  await expect(page).toHaveURL(/\/confirm\b/);
  await app.confirm(await world.pool.code(ada.email));

  await expect(page).toHaveURL(/\/profile$/);
  await app.isLoggedIn(ada);
  await expect(page.getByRole("row", { name: /given_name/ })).toContainText("Ada");
  await expect(page.getByRole("row", { name: /family_name/ })).toContainText("Lovelace");
  await expect(page.getByRole("row", { name: /token_use/ })).toHaveCount(2);

  await app.button("Show tokens").click();
  await expect(app.reveal).toHaveCount(2);

  await app.logout();
  await app.open("/profile");
  await expect(page).toHaveURL(/\/login\?/);
});

test("registering an address that has an account looks the same as registering a new one", async ({ app, page, world }) => {
  const known = await world.member();
  const stranger = world.stranger();
  const seen = [];
  for (const email of [known.email, stranger.email]) {
    await app.register({ email, password: stranger.password });
    const text = await page.getByRole("main").innerText();
    seen.push(text.replaceAll(email, "THE ADDRESS").replace(/in \d+ s/, "in N s"));
  }
  expect(seen[0]).toBe(seen[1]);
  const answers = (await world.traffic.exchanges()).filter(({ url, method }) => method === "POST" && url.pathname === "/api/register");
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
});

test("the rules of the password are ticked while it is typed", async ({ app, page }) => {
  await app.open("/register");
  const open = page.getByText("still missing");
  const before = await open.count();
  expect(before).toBeGreaterThan(0);
  await app.password.pressSequentially("Abcdef12");
  await expect(open).toHaveCount(0);
  await app.password.press("Backspace");
  await expect(open).not.toHaveCount(0);
});

test("an empty form is refused in place, with the focus on its first field", async ({ app, page, world }) => {
  await app.open("/register");
  await app.button("Create account").click();
  await expect(app.email).toBeFocused();
  await expect(app.email).toHaveAttribute("aria-invalid", "true");
  await expect(app.email).toHaveAccessibleDescription(/Enter your e-mail address\./);
  await expect(app.password).toHaveAttribute("aria-invalid", "true");
  await expect(page).toHaveURL(/\/register$/);
  const sent = (await world.traffic.exchanges()).filter(({ url }) => url.pathname === "/api/register");
  expect(sent).toEqual([]);
});

test("what was typed survives a refusal", async ({ app, page }) => {
  await app.open("/register");
  await app.email.fill("not an address");
  await app.password.fill("Abcdef12");
  await page.getByLabel(/^Given name/).fill("Ada");
  await app.button("Create account").click();
  await expect(app.email).toBeFocused();
  await expect(app.email).toHaveValue("not an address");
  await expect(app.password).toHaveValue("Abcdef12");
  await expect(page.getByLabel(/^Given name/)).toHaveValue("Ada");
});

test("password managers are told what each field is", async ({ app, page }) => {
  await app.open("/register");
  await expect(app.email).toHaveAttribute("autocomplete", /\b(email|username)\b/);
  await expect(app.password).toHaveAttribute("autocomplete", "new-password");
  await expect(app.password).toHaveAttribute("passwordrules", /minlength/);
  await expect(page.getByLabel(/^Given name/)).toHaveAttribute("autocomplete", "given-name");
  await expect(page.getByLabel(/^Family name/)).toHaveAttribute("autocomplete", "family-name");
});

test("what the operator requires is asked for, and needed", async ({ ownWorld }) => {
  const { app, world } = await ownWorld({ SIGN_UP_ATTRIBUTES: "phone_number*" });
  const ada = world.stranger();
  await app.open("/register");
  const phone = app.page.getByLabel(/^Telephone number/);
  await expect(app.page.getByLabel(/^Given name/)).toHaveCount(0);
  await app.email.fill(ada.email);
  await app.password.fill(ada.password);
  await app.button("Create account").click();
  await expect(phone).toBeFocused();
  await expect(phone).toHaveAccessibleDescription(/Enter your telephone number\./);
  await phone.fill("+4915112345678");
  await app.button("Create account").click();
  await expect(app.page).toHaveURL(/\/confirm\b/);
  await app.confirm(await world.pool.code(ada.email));
  await expect(app.page.getByRole("row", { name: /phone_number/ }).first()).toContainText("+4915112345678");
});
