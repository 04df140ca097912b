// /account/passkeys: adding, listing and removing passkeys, with Chromium's virtual authenticator.

import { expect, test } from "../../world.ts";
import { tabTo } from "../../world/keyboard.ts";
import { CONFIRMATIONS, confirmAction, loginLongAgo, LOGINS, openSection } from "../../world/account_sections.ts";
import type { App } from "../../world/app.ts";
import { addAuthenticator } from "../../world/authenticator.ts";

test.use({ stackSettings: { AUTH_FLOW: "USER_AUTH" } });

test.beforeEach(async ({ page }) => {
  // Otherwise the login page could use a passkey before its page opens.
  await page.addInitScript(() => {
    if ("PublicKeyCredential" in window) Object.assign(PublicKeyCredential, { isConditionalMediationAvailable: () => Promise.resolve(false) });
  });
});

const addButton = (app: App) => app.main.getByRole("button", { name: "Add a passkey" });
const passkeys = (app: App) => app.main.getByRole("list", { name: "Your passkeys" }).getByRole("listitem");

async function add(app: App): Promise<void> {
  await addButton(app).click();
  await expect(app.main).toContainText("Your passkey was added.");
}

for (const [place, login] of Object.entries(LOGINS)) {
  test(`a passkey is added and removed in a session that began ${place}`, async ({ app, page, world }) => {
    await addAuthenticator(page);
    await login(app, world, await world.member());
    await openSection(app, "passkeys");
    await expect(app.main).toContainText("You have no passkeys yet.");
    await add(app);
    await expect(app.heading).toBeFocused();
    await expect(passkeys(app)).toHaveCount(1);
    await expect(passkeys(app)).toContainText("Created");
    await page.reload();
    await expect(passkeys(app)).toHaveCount(1);

    await app.main.getByRole("button", { name: /^Remove: / }).click();
    await app.main.getByRole("button", { name: "Keep it" }).click();
    await expect(app.main.getByRole("button", { name: /^Remove: / })).toBeFocused();
    await expect(passkeys(app)).toHaveCount(1);
    await confirmAction(app, /^Remove: /, "Remove");
    await expect(app.main).toContainText("The passkey was removed.");
    await expect(app.main).toContainText("You have no passkeys yet.");
  });
}

for (const place of ["in the app", "on the hosted pages"] as const) {
  test(`after an old login ${place} the passkeys are shown, and can be changed once the login is confirmed`, async ({ app, page, world }) => {
    await addAuthenticator(page);
    const ada = await world.member();
    await app.open("/");
    await world.pool.addPasskey(ada, page);
    await loginLongAgo(app, world, ada, LOGINS[place]);
    await openSection(app, "passkeys");
    await expect(passkeys(app)).toHaveCount(1);
    await expect(addButton(app)).toBeHidden();
    await expect(app.main.getByRole("button", { name: /^Remove: / })).toHaveCount(0);
    await CONFIRMATIONS[place](app, world, ada);
    await confirmAction(app, /^Remove: /, "Remove");
    await expect(app.main).toContainText("You have no passkeys yet.");
    await add(app);
  });
}

test("a new passkey logs in", async ({ app, page, world }) => {
  await addAuthenticator(page);
  const ada = await world.member();
  await app.login(ada);
  await openSection(app, "passkeys");
  await add(app);
  await app.logout();
  await app.chooseFirstFactor(ada);
  await app.choice("Passkey").click();
  await app.expectChallenge("passkey");
  await app.usePasskey.click();
  await app.expectLoggedIn(ada);
});

test("a device that already has a passkey of the account says so", async ({ app, page, world }) => {
  await addAuthenticator(page);
  await app.login(await world.member());
  await openSection(app, "passkeys");
  await add(app);
  await addButton(app).click();
  await expect(app.alert).toContainText("This device already has a passkey for your account.");
  await expect(addButton(app)).toBeEnabled();
  await expect(passkeys(app)).toHaveCount(1);
});

const REFUSALS = {
  NotAllowedError: "No passkey was created.",
  ConstraintError: "This device can\u2019t store a passkey",
  NotSupportedError: "This browser or device can\u2019t create passkeys.",
  SecurityError: "Passkeys aren\u2019t set up for this web address.",
  UnknownError: "Your passkey couldn\u2019t be created.",
};

for (const [name, sentence] of Object.entries(REFUSALS)) {
  test(`the browser's ${name} has its own sentence, and adding can be tried again`, async ({ app, page, world }) => {
    await page.addInitScript((name) => {
      navigator.credentials.create = () => Promise.reject(new DOMException("refused by the test", name));
    }, name);
    await app.login(await world.member());
    await openSection(app, "passkeys");
    await addButton(app).click();
    await expect(app.alert).toContainText(sentence);
    await expect(addButton(app)).not.toHaveAttribute("aria-busy");
  });
}

test("a browser without passkeys says so", async ({ app, page, world }) => {
  await app.login(await world.member());
  await page.addInitScript(() => Reflect.deleteProperty(window, "PublicKeyCredential"));
  await openSection(app, "passkeys");
  await addButton(app).click();
  await expect(app.alert).toContainText("This browser or device can\u2019t create passkeys.");
});

test("adding a passkey works using only the keyboard", async ({ app, page, world }) => {
  await addAuthenticator(page);
  await app.login(await world.member());
  await openSection(app, "passkeys");
  await tabTo(page, addButton(app));
  await page.keyboard.press("Enter");
  await expect(passkeys(app)).toHaveCount(1);
  await tabTo(page, app.main.getByRole("button", { name: /^Remove: / }));
  await page.keyboard.press("Enter");
  await expect(app.main.getByText(/You can no longer log in with it\.$/)).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(app.main).toContainText("You have no passkeys yet.");
});

test("a pool without passkeys says so", async ({ ownWorld }) => {
  const { app, world } = await ownWorld();
  await app.login(await world.member());
  await openSection(app, "passkeys");
  await expect(app.main).toContainText("Passkeys are turned off here.");
  await expect(addButton(app)).toHaveCount(0);
});

test("without the scope of the account, a hosted session cannot add one", async ({ ownWorld }) => {
  const { app, world } = await ownWorld({ AUTH_FLOW: "USER_AUTH", COGNITO_SCOPES: "openid email phone profile" });
  await LOGINS["on the hosted pages"](app, world, await world.member());
  await openSection(app, "passkeys");
  await expect(app.main).toContainText("that login doesn\u2019t allow changes to your account");
  await expect(addButton(app)).toHaveCount(0);
});
