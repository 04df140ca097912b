// /account/second-factors: what is on, the set-up of an authenticator app, codes by email and SMS, and which one is asked for.

import { expect, test } from "../../world.ts";
import { tabTo } from "../../world/keyboard.ts";
import { CONFIRMATIONS, confirmAction, item, loginLongAgo, LOGINS, openSection } from "../../world/account_sections.ts";
import type { App } from "../../world/app.ts";
import { totp, wrongTotp } from "../../world/totp.ts";

const APP = "Authenticator app";
const EMAIL = "Codes by email";
const SMS = "Codes by text message";

async function expectOn(app: App, factor: string): Promise<void> {
  await expect(item(app, factor)).toContainText("On");
}

async function expectOff(app: App, factor: string): Promise<void> {
  await expect(item(app, factor)).toContainText("Off");
}

/** Opens the set-up of an app and returns its key. */
async function startSetUp(app: App): Promise<string> {
  await app.main.getByRole("button", { name: `Set up: ${APP}` }).click();
  return app.readKey();
}

for (const [place, login] of Object.entries(LOGINS)) {
  test(`an app is set up with its key and a name in a session that began ${place}, and is asked for at the next login`, async ({ app, page, world }) => {
    const ada = await world.member();
    await login(app, world, ada);
    await openSection(app, "second-factors");
    await expectOff(app, APP);
    const key = await startSetUp(app);
    await expect(page.getByRole("img", { name: /^QR code/ })).toBeVisible();
    await app.code.fill(wrongTotp(key));
    await app.main.getByRole("button", { name: "Turn on", exact: true }).click();
    await expect(app.main).toContainText("That code is incorrect. Enter the code that the app shows now");
    await expect(app.code).toBeFocused();
    await page.getByLabel(/^Name of the app or device/).fill("Ada\u2019s phone");
    await app.code.fill(totp(key));
    await app.main.getByRole("button", { name: "Turn on", exact: true }).click();
    await expect(app.main).toContainText(`\u201c${APP}\u201d is on.`);
    await expect(app.heading).toBeFocused();
    await expectOn(app, APP);
    await page.reload();
    await expectOn(app, APP);

    await app.logout();
    await app.open("/login");
    await app.chooseInAppMode();
    await app.submitLogin(ada);
    await app.expectChallenge("authenticator-code");
    await expect(app.main).toContainText("Ada\u2019s phone");
    await app.submitCode(totp(key, 1));
    await app.expectLoggedIn(ada);
  });

  test(`codes by email are turned on and off in a session that began ${place}`, async ({ app, world }) => {
    const ada = await world.member();
    await login(app, world, ada);
    await openSection(app, "second-factors");
    await app.main.getByRole("button", { name: `Turn on: ${EMAIL}` }).click();
    await expect(app.main).toContainText(`\u201c${EMAIL}\u201d is on.`);
    await expectOn(app, EMAIL);
    await confirmAction(app, `Turn off: ${EMAIL}`, "Turn off");
    await expect(app.main).toContainText(`\u201c${EMAIL}\u201d is off.`);
    await expectOff(app, EMAIL);
  });
}

for (const place of ["in the app", "on the hosted pages"] as const) {
  test(`after an old login ${place} the factors are shown, and can be changed once the login is confirmed`, async ({ app, world }) => {
    const ada = await world.member();
    await loginLongAgo(app, world, ada, LOGINS[place]);
    await openSection(app, "second-factors");
    await expectOff(app, EMAIL);
    await expect(app.main.getByRole("button", { name: /^(Turn|Set up)/ })).toHaveCount(0);
    await CONFIRMATIONS[place](app, world, ada);
    await app.main.getByRole("button", { name: `Turn on: ${EMAIL}` }).click();
    await expectOn(app, EMAIL);
  });
}

test("the set-up can be canceled, and then nothing has changed", async ({ app, world }) => {
  await app.login(await world.member());
  await openSection(app, "second-factors");
  await startSetUp(app);
  await app.main.getByRole("button", { name: "Cancel", exact: true }).click();
  await expectOff(app, APP);
  await expect(app.key).toHaveCount(0);
});

test("codes by SMS need a verified phone number, and the page leads there", async ({ app, page, world }) => {
  await app.login(await world.member());
  await openSection(app, "second-factors");
  await expect(item(app, SMS)).toContainText("First add and verify your phone number.");
  await expect(item(app, SMS).getByRole("button")).toHaveCount(0);
  await item(app, SMS).getByRole("link", { name: "Open your details" }).click();
  await expect(page).toHaveURL((url) => url.pathname === "/account/details");
});

test("of several factors one is preferred, and the choice decides what the next login asks for", async ({ app, world }) => {
  const ada = await world.created({ phone_number: world.phoneNumber(), phone_number_verified: "true" });
  await app.login(ada);
  await openSection(app, "second-factors");
  for (const factor of [EMAIL, SMS]) {
    await app.main.getByRole("button", { name: `Turn on: ${factor}` }).click();
    await expectOn(app, factor);
  }
  const choices = app.main.getByRole("group", { name: "Which second factor to ask for at login" });
  await expect(choices.getByRole("radio", { name: EMAIL })).toBeChecked();
  await choices.getByRole("radio", { name: SMS }).check();
  await app.main.getByRole("button", { name: "Save" }).click();
  await expect(app.main).toContainText("Your choice was saved.");
  await expect(item(app, SMS)).toContainText("Preferred");
  await app.logout();
  await app.loginUntil("sms-code", ada);
});

test("other sessions end when a second factor changes", async ({ app, otherBrowser, world }) => {
  const ada = await world.member();
  const other = await otherBrowser();
  await other.page.goto(`${world.stack.url}/login`);
  await other.submitLogin(ada);
  await other.expectLoggedIn(ada);
  await app.login(ada);
  await openSection(app, "second-factors");
  await app.main.getByRole("button", { name: `Turn on: ${EMAIL}` }).click();
  await expectOn(app, EMAIL);
  await other.page.reload();
  await other.expectLoggedOut();
  await app.page.reload();
  await app.expectLoggedIn(ada);
});

test("setting up an app works using only the keyboard", async ({ app, page, world }) => {
  await app.login(await world.member());
  await openSection(app, "second-factors");
  await tabTo(page, app.main.getByRole("button", { name: `Set up: ${APP}` }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Set up your authenticator app" })).toBeFocused();
  const key = await app.readKey();
  await tabTo(page, app.key);
  await tabTo(page, app.copyKey);
  await tabTo(page, app.code);
  await page.keyboard.type(totp(key));
  await page.keyboard.press("Enter");
  await expectOn(app, APP);
  await expect(app.heading).toBeFocused();
});

test("without the scope of the account, a hosted session is told where to log in instead", async ({ ownWorld }) => {
  const { app, world } = await ownWorld({ COGNITO_SCOPES: "openid email phone profile" });
  await LOGINS["on the hosted pages"](app, world, await world.member());
  await openSection(app, "second-factors");
  await expect(app.main).toContainText("that login doesn\u2019t allow changes to your account");
  await expect(app.main.getByRole("button", { name: /^(Turn|Set up)/ })).toHaveCount(0);
});

test("only the factors of the settings are offered", async ({ ownWorld }) => {
  const { app, world } = await ownWorld({ SECOND_FACTORS: "software_token_mfa" });
  await app.login(await world.member());
  await openSection(app, "second-factors");
  await expectOff(app, APP);
  await expect(item(app, EMAIL)).toHaveCount(0);
  await expect(item(app, SMS)).toHaveCount(0);
});

test("a pool that is read-only says so, and the list stays", async ({ ownWorld }) => {
  const { app, world } = await ownWorld();
  await app.login(await world.member());
  await openSection(app, "second-factors");
  await world.pool.setReadOnly(true);
  await app.main.getByRole("button", { name: `Turn on: ${EMAIL}` }).click();
  await expect(app.alert).toContainText("Accounts can\u2019t be changed at the moment.");
  await expectOff(app, EMAIL);
  await world.pool.setReadOnly(false);
  await app.main.getByRole("button", { name: `Turn on: ${EMAIL}` }).click();
  await expectOn(app, EMAIL);
});

test("users of an external provider are told that their provider manages this", async ({ ownWorld }) => {
  const { app } = await ownWorld({ PROVIDERS: "Google", LOCAL_POOL_PROVIDERS: "Google" });
  await app.open("/login");
  await app.provider("Google").click();
  await app.page.getByLabel(/e-?mail/i).fill("ada@example.org");
  await app.page.getByRole("button", { name: "Continue" }).click();
  await expect(app.logoutButton).toBeVisible();
  await openSection(app, "second-factors");
  await expect(app.main).toContainText("You log in with Google, so you can only change this there");
  await expect(app.main.getByRole("button", { name: /^(Turn|Set up)/ })).toHaveCount(0);
  await openSection(app, "passkeys");
  await expect(app.main).toContainText("You log in with Google, so you can only change this there");
});
