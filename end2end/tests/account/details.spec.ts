// /account/details: names, email and phone number, by how the session began.

import { expect, test } from "../../world.ts";
import { tabTo } from "../../world/keyboard.ts";
import { CONFIRMATIONS, confirmWithPassword, loginLongAgo, LOGINS, openSection } from "../../world/account_sections.ts";
import type { App } from "../../world/app.ts";
import { otherCode } from "../../world/pool.ts";

const button = (app: App, name: string) => app.main.getByRole("button", { name, exact: true });
const newEmail = (app: App) => app.main.getByLabel("New email", { exact: true });

async function submitNewEmail(app: App, email: string): Promise<void> {
  await button(app, "Change email").click();
  await newEmail(app).fill(email);
  await button(app, "Save email").click();
}

for (const [place, login] of Object.entries(LOGINS)) {
  test(`a session that began ${place} changes the names`, async ({ app, page, world }) => {
    await login(app, world, await world.member());
    await openSection(app, "details");
    await app.givenName.fill("Ada");
    await app.familyName.fill("King");
    await button(app, "Save name").click();
    await expect(app.main).toContainText("Your name was saved.");
    await page.reload();
    await expect(app.givenName).toHaveValue("Ada");
    await app.familyName.fill("");
    await button(app, "Save name").click();
    await expect(app.main).toContainText("Your name was saved.");
    await page.reload();
    await expect(app.familyName).toHaveValue("");
  });

  test(`a session that began ${place} changes the email with the code that was sent there`, async ({ app, world }) => {
    const ada = await world.member();
    const { email } = world.stranger();
    await login(app, world, ada);
    await openSection(app, "details");
    await submitNewEmail(app, email);
    await expect(app.code).toBeFocused();
    await expect(app.main, "the former email stays until then").toContainText(ada.email);
    const code = await world.pool.code(email);
    await app.code.fill(otherCode(code));
    await button(app, "Verify email").click();
    await expect(app.main).toContainText("That code is incorrect.");
    await expect(app.code).toHaveValue(otherCode(code));
    await app.code.fill(`${code.slice(0, 3)} ${code.slice(3)}`);
    await button(app, "Verify email").click();
    await expect(app.main).toContainText("Your email was changed.");
    await app.expectLoggedIn({ ...ada, email });
    await app.logout();
    await login(app, world, { ...ada, email });
  });
}

for (const place of ["in the app", "on the hosted pages"] as const) {
  test(`after an old login ${place}, names change at once, and another email after a login`, async ({ app, world }) => {
    const ada = await world.member();
    await loginLongAgo(app, world, ada, LOGINS[place]);
    await openSection(app, "details");
    await app.givenName.fill("Ada");
    await button(app, "Save name").click();
    await expect(app.main).toContainText("Your name was saved.");
    await button(app, "Change email").click();
    await expect(newEmail(app)).toBeHidden();
    await CONFIRMATIONS[place](app, world, ada);
    if (place === "on the hosted pages") await button(app, "Change email").click();
    await newEmail(app).fill(world.stranger().email);
    await button(app, "Save email").click();
    await expect(app.code).toBeFocused();
  });
}

test("a code that was sent before a reload can still be entered, and another one be requested", async ({ app, page, world }) => {
  const ada = await world.member();
  const { email } = world.stranger();
  await app.login(ada);
  await openSection(app, "details");
  await submitNewEmail(app, email);
  await expect(app.resendCode).toHaveAttribute("aria-disabled", "true");
  await expect(app.main).toContainText(/in \d+ seconds?/);
  await page.reload();
  await button(app, "Change email").click();
  await button(app, "I have a code").click();
  await app.code.fill(await world.pool.code(email));
  await button(app, "Verify email").click();
  await expect(app.main).toContainText("Your email was changed.");
});

test("an email of another account is refused, and stays typed", async ({ app, world }) => {
  const ada = await world.member();
  const bob = await world.member();
  await app.login(ada);
  await openSection(app, "details");
  await submitNewEmail(app, "bob");
  await expect(app.main).toContainText("Enter an email address like");
  await newEmail(app).fill(bob.email);
  await button(app, "Save email").click();
  await expect(newEmail(app)).toHaveAttribute("aria-invalid", "true");
  await expect(newEmail(app)).toHaveValue(bob.email);
  await button(app, "Cancel").click();
  await expect(app.main.getByRole("heading", { name: "Email", exact: true })).toBeFocused();
});

test("a phone number is added with the code that was sent there, and removed", async ({ app, world }) => {
  await app.login(await world.member());
  await openSection(app, "details");
  const phoneNumber = app.main.getByRole("textbox", { name: "Phone number" });
  await button(app, "Add a phone number").click();
  await expect(phoneNumber).toBeFocused();
  await phoneNumber.fill("0151 1234567");
  await button(app, "Save phone number").click();
  await expect(app.main).toContainText("Enter the number with its country code");
  const number = world.phoneNumber();
  await phoneNumber.fill(`${number.slice(0, 5)} ${number.slice(5)}`);
  await button(app, "Save phone number").click();
  await expect(app.code).toBeFocused();
  await app.code.fill(await world.pool.code(number));
  await button(app, "Verify phone number").click();
  await expect(app.main).toContainText("Your phone number is verified.");
  await expect(app.main).toContainText(number);
  await button(app, "Change phone number").click();
  await expect(app.main).toContainText("Leave this empty to remove your number.");
  await button(app, "Save phone number").click();
  await expect(app.main).toContainText("Your phone number was removed.");
  await expect(button(app, "Add a phone number")).toBeVisible();
});

test("a phone number that is not verified is verified with a code, which is requested once", async ({ app, page, world }) => {
  const number = world.phoneNumber();
  await app.login(await world.created({ phone_number: number }));
  await openSection(app, "details");
  await expect(app.main).toContainText("Not verified");
  await button(app, "Verify phone number").click();
  await expect(app.code).toBeFocused();
  await expect(app.main).toContainText("We\u2019ve sent a new code to");
  await expect(app.resendCode).toHaveAttribute("aria-disabled", "true");
  await page.reload();
  await button(app, "Verify phone number").click();
  await expect(app.main).toContainText(/in \d+ seconds?/);
  const messages = await world.pool.mails(number);
  expect(messages).toHaveLength(1);
  await app.code.fill(await world.pool.code(number));
  await button(app, "Verify phone number").click();
  await expect(app.main).toContainText("Your phone number is verified.");
  await expect(app.main).not.toContainText("Not verified");
});

test("while the pool is read-only, each form says so and keeps what was typed", async ({ app, world }) => {
  await app.login(await world.member());
  await openSection(app, "details");
  await world.pool.setReadOnly(true);
  await app.givenName.fill("Ada");
  await button(app, "Save name").click();
  await expect(app.alert).toContainText("Accounts can\u2019t be changed at the moment.");
  await expect(app.givenName).toHaveValue("Ada");
  await world.pool.setReadOnly(false);
  await button(app, "Save name").click();
  await expect(app.main).toContainText("Your name was saved.");
});

test("a login that stops being recent while the form is open loses nothing that was typed", async ({ app, page, world }) => {
  const ada = await world.member();
  await app.login(ada);
  await openSection(app, "details");
  await button(app, "Change email").click();
  const { email } = world.stranger();
  await newEmail(app).fill(email);
  // Five minutes later.
  const problem = { code: "recent_login_required", message: "The change needs a more recent login." };
  await page.route("**/api/account/email", (route) => route.fulfill({ status: 403, json: problem }), { times: 1 });
  await button(app, "Save email").click();
  await confirmWithPassword(app, ada);
  await expect(newEmail(app)).toBeFocused();
  await expect(newEmail(app)).toHaveValue(email);
  await button(app, "Save email").click();
  await expect(app.code).toBeFocused();
});

test("names and another email are changed using only the keyboard", async ({ app, page, world }) => {
  await app.login(await world.member());
  await openSection(app, "details");
  await tabTo(page, app.givenName);
  await page.keyboard.type("Ada");
  await page.keyboard.press("Enter");
  await expect(app.main).toContainText("Your name was saved.");
  await expect(app.heading).toBeFocused();
  await tabTo(page, button(app, "Change email"));
  await page.keyboard.press("Space");
  await expect(newEmail(app)).toBeFocused();
  const { email } = world.stranger();
  await page.keyboard.type(email);
  await page.keyboard.press("Enter");
  await expect(app.code).toBeFocused();
  await page.keyboard.type(await world.pool.code(email));
  await page.keyboard.press("Enter");
  await expect(app.main).toContainText("Your email was changed.");
});
