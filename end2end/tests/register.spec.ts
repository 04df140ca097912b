// Registration, and the complete flow from there to the claims.

import { expect, test } from "../world.ts";

test("a new user registers, confirms by email, sees claims and tokens, and logs out", async ({ app, page, world }) => {
  const ada = world.stranger();
  await app.open("/");
  await app.registerLink.click();
  await app.email.fill(ada.email);
  await app.password.fill(ada.password);
  await app.givenName.fill("Ada");
  await app.familyName.fill("Lovelace");
  await app.createAccount.click();

  await app.expectConfirmPage();
  await app.confirm(await world.pool.code(ada.email));

  await expect(page).toHaveURL(/\/profile$/);
  await app.expectLoggedIn(ada);
  await expect(app.claim("given_name")).toContainText("Ada");
  await expect(app.claim("family_name")).toContainText("Lovelace");
  await expect(app.claim("token_use")).toHaveCount(2);

  await app.showTokens.click();
  await expect(app.revealButtons).toHaveCount(2);

  await app.logout();
  await app.open("/profile");
  await expect(page).toHaveURL(/\/login\?/);
});

test("registering an address that has an account looks the same as registering a new one", async ({ app, world }) => {
  const member = await world.member();
  const stranger = world.stranger();
  const texts = [];
  for (const email of [member.email, stranger.email]) {
    await app.register({ email, password: stranger.password });
    const countdown = /in \d+ seconds?/;
    await expect(app.main).toContainText(countdown);
    const text = await app.main.innerText();
    texts.push(text.replaceAll(email, "THE ADDRESS").replace(countdown, "in N seconds"));
  }
  expect(texts[0]).toBe(texts[1]);
  const responses = (await world.traffic.exchanges()).filter(({ url, method }) => method === "POST" && url.pathname === "/api/register");
  expect(responses.map(({ status }) => status)).toEqual([200, 200]);
});

test("each password rule is ticked off as it is met", async ({ app, page }) => {
  await app.open("/register");
  const unmetRules = page.getByText("not met yet");
  await expect(unmetRules).not.toHaveCount(0);
  await app.password.pressSequentially("Abcdef12");
  await expect(unmetRules).toHaveCount(0);
  await app.password.press("Backspace");
  await expect(unmetRules).not.toHaveCount(0);
});

test("submitting an empty form shows errors and focuses the first field", async ({ app, page, world }) => {
  await app.open("/register");
  await app.createAccount.click();
  await expect(app.email).toBeFocused();
  await expect(app.email).toHaveAttribute("aria-invalid", "true");
  await expect(app.email).toHaveAccessibleDescription(/Enter your email\./);
  await expect(app.password).toHaveAttribute("aria-invalid", "true");
  await expect(page).toHaveURL(/\/register$/);
  const sent = (await world.traffic.exchanges()).filter(({ url }) => url.pathname === "/api/register");
  expect(sent).toEqual([]);
});

test("fields keep their values after an error", async ({ app }) => {
  await app.open("/register");
  await app.email.fill("not an address");
  await app.password.fill("Abcdef12");
  await app.givenName.fill("Ada");
  await app.createAccount.click();
  await expect(app.email).toBeFocused();
  await expect(app.email).toHaveAttribute("aria-invalid", "true");
  await expect(app.email).toHaveValue("not an address");
  await expect(app.password).toHaveValue("Abcdef12");
  await expect(app.givenName).toHaveValue("Ada");
});

test("the registration fields are marked up for password managers", async ({ app }) => {
  await app.open("/register");
  await expect(app.email).toHaveAttribute("autocomplete", /\b(email|username)\b/);
  await expect(app.password).toHaveAttribute("autocomplete", "new-password");
  await expect(app.password).toHaveAttribute("passwordrules", /minlength/);
  await expect(app.givenName).toHaveAttribute("autocomplete", "given-name");
  await expect(app.familyName).toHaveAttribute("autocomplete", "family-name");
});

test("an attribute configured as required must be filled in", async ({ ownWorld }) => {
  const { app, world } = await ownWorld({ SIGN_UP_ATTRIBUTES: "phone_number*" });
  const ada = world.stranger();
  await app.open("/register");
  await expect(app.phoneNumber).toBeVisible();
  await expect(app.givenName).toHaveCount(0);
  await app.email.fill(ada.email);
  await app.password.fill(ada.password);
  await app.createAccount.click();
  await expect(app.phoneNumber).toBeFocused();
  await expect(app.phoneNumber).toHaveAccessibleDescription(/Enter your phone number\./);
  await app.phoneNumber.fill("+4915112345678");
  await app.createAccount.click();
  await app.expectConfirmPage();
  await app.confirm(await world.pool.code(ada.email));
  await expect(app.claim("phone_number")).toContainText("+4915112345678");
});

test("a typed email is carried over from login to registration and back", async ({ app, page }) => {
  await app.open("/login");
  await app.email.fill("ada@example.org");
  await page.getByRole("link", { name: "Create an account" }).click();
  await expect(app.email).toHaveValue("ada@example.org");
  await app.email.fill("grace@example.org");
  await app.main.getByRole("link", { name: "Log in" }).click();
  await expect(app.email).toHaveValue("grace@example.org");
  await expect(page).toHaveURL(/\/login\?email=grace%40example\.org$/);
});

test("going back from confirmation keeps the form and the automatic login, but not the password", async ({ app, page, world }) => {
  const ada = world.stranger();
  await app.open("/register");
  await app.email.fill(ada.email);
  await app.password.fill(ada.password);
  await app.givenName.fill("Ada");
  await app.createAccount.click();
  await app.expectConfirmPage();

  await page.goBack();
  await expect(app.email).toHaveValue(ada.email);
  await expect(app.givenName).toHaveValue("Ada");
  await expect(app.password).toHaveValue("");

  await page.goForward();
  await app.expectConfirmPage();
  await app.confirm(await world.pool.code(ada.email));
  await app.expectLoggedIn(ada);
});
