// /account/delete: the end of an account, after a confirmation that has to be typed.

import { expect, test } from "../../world.ts";
import { tabTo } from "../../world/keyboard.ts";
import { CONFIRMATIONS, loginLongAgo, LOGINS, openSection } from "../../world/account_sections.ts";
import type { App } from "../../world/app.ts";

const confirmation = (app: App) => app.page.getByLabel(/^Type .+ to confirm$/);
const deleteButton = (app: App) => app.main.getByRole("button", { name: "Delete account", exact: true });

for (const [place, login] of Object.entries(LOGINS)) {
  test(`an account is deleted from a session that began ${place}, and the home page says so`, async ({ app, otherBrowser, page, world }) => {
    const ada = await world.member();
    const other = await otherBrowser();
    await other.page.goto(`${world.stack.url}/login`);
    await other.submitLogin(ada);
    await other.expectLoggedIn(ada);
    await login(app, world, ada);
    await openSection(app, "delete");
    await confirmation(app).fill(ada.email);
    await deleteButton(app).click();
    await expect(page).toHaveURL((url) => url.origin === world.stack.url && url.pathname === "/");
    await app.expectLoggedOut();
    await expect(app.main).toContainText("Your account is deleted");
    await other.page.reload();
    await other.expectLoggedOut();
    await app.open("/login");
    await app.chooseInAppMode();
    await app.submitLogin(ada);
    await expect(app.alert).toContainText("Incorrect email or password.");
  });
}

for (const place of ["in the app", "on the hosted pages"] as const) {
  test(`after an old login ${place} an account can be deleted once the login is confirmed`, async ({ app, world }) => {
    const ada = await world.member();
    await loginLongAgo(app, world, ada, LOGINS[place]);
    await openSection(app, "delete");
    await expect(deleteButton(app)).toBeHidden();
    await CONFIRMATIONS[place](app, world, ada);
    await confirmation(app).fill(ada.email);
    await deleteButton(app).click();
    await app.expectLoggedOut();
    await expect(app.main).toContainText("Your account is deleted");
  });
}

test("a login that becomes old while the page is open is asked for again, and what was typed stays", async ({ app, page, world }) => {
  const ada = await world.member();
  await loginLongAgo(app, world, ada);
  // The page was opened while the login was recent.
  await page.route("**/api/session*", async (route) => {
    const response = await route.fetch();
    const { logged_in } = (await response.json()) as { logged_in: object };
    await route.fulfill({ response, json: { logged_in: { ...logged_in, recent_login_for: 60 } } });
  });
  await openSection(app, "delete");
  await confirmation(app).fill(ada.email);
  await deleteButton(app).click();
  await expect(app.main.getByRole("heading", { name: "Confirm that it\u2019s you" })).toBeFocused();
  await CONFIRMATIONS["in the app"](app, world, ada);
  await expect(confirmation(app)).toHaveValue(ada.email);
  await deleteButton(app).click();
  await app.expectLoggedOut();
});

test("without the right confirmation nothing is deleted, and the page says what to type", async ({ app, page, world }) => {
  const ada = await world.member();
  await app.login(ada);
  await openSection(app, "delete");
  await deleteButton(app).click();
  await expect(app.main).toContainText("Type the name that is shown above this field.");
  await expect(confirmation(app)).toBeFocused();
  await confirmation(app).fill("someone@example.org");
  await page.keyboard.press("Enter");
  await expect(app.main).toContainText("That isn\u2019t the name that is shown above this field.");
  await expect(confirmation(app)).toHaveValue("someone@example.org");
  await expect(confirmation(app)).toHaveAttribute("aria-invalid", "true");
  await page.reload();
  await app.expectLoggedIn(ada);
});

test("deleting an account works using only the keyboard, in any case", async ({ app, page, world }) => {
  const ada = await world.member();
  await app.login(ada);
  await openSection(app, "delete");
  await tabTo(page, confirmation(app));
  await page.keyboard.type(` ${ada.email.toUpperCase()} `);
  await tabTo(page, deleteButton(app));
  await page.keyboard.press("Enter");
  await app.expectLoggedOut();
  await expect(app.main).toContainText("Your account is deleted");
});

test("without the scope of the account, a hosted session cannot delete it", async ({ ownWorld }) => {
  const { app, world } = await ownWorld({ COGNITO_SCOPES: "openid email phone profile" });
  await LOGINS["on the hosted pages"](app, world, await world.member());
  await openSection(app, "delete");
  await expect(app.main).toContainText("that login doesn\u2019t allow changes to your account");
  await expect(deleteButton(app)).toHaveCount(0);
});
