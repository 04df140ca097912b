// WEB_AUTHN: a passkey, with Chromium's virtual authenticator.

import { expect, test } from "../../world.ts";
import { addAuthenticator } from "../../world/authenticator.ts";
import { openSample, SAMPLES } from "../../world/challenges.ts";
import { HOST } from "../../world/stack.ts";

const sample = SAMPLES.find(({ page }) => page === "passkey")!;

test.use({ stackSettings: { AUTH_FLOW: "USER_AUTH" } });

test("a passkey logs in, also after a reload in the middle", async ({ app, page, world }) => {
  // Otherwise the passkey could be used before its page opens.
  await page.addInitScript(() => Object.assign(PublicKeyCredential, { isConditionalMediationAvailable: () => Promise.resolve(false) }));
  await addAuthenticator(page);
  const ada = await world.created();
  await app.open("/login");
  await world.pool.addPasskey(ada, page);
  await app.chooseFirstFactor(ada);
  await app.choice("Passkey").click();
  await app.expectChallenge("passkey");
  await page.reload();
  await app.expectChallenge("passkey");
  await app.usePasskey.click();
  await app.expectLoggedIn(ada);
});

test("without a passkey on the device, the page says what to do and can be used again", async ({ app, page }) => {
  await addAuthenticator(page);
  await openSample(page, { ...sample, challenge: { name: "web_authn", options: { challenge: "AAAA", rpId: HOST, timeout: 500 } } });
  await app.expectReady();
  await app.usePasskey.click();
  await expect(app.alert).toContainText("No passkey was used.");
  await expect(app.usePasskey).toBeEnabled();
});

test("a passkey of another site is reported as a mistake of the administrator", async ({ app, page }) => {
  await openSample(page, { ...sample, challenge: { name: "web_authn", options: { challenge: "AAAA", rpId: "example.org" } } });
  await app.expectReady();
  await app.usePasskey.click();
  await expect(app.alert).toContainText("Passkeys aren\u2019t set up for this web address.");
});

test("a browser without passkeys says so", async ({ app, page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, "PublicKeyCredential"));
  await openSample(page, sample);
  await app.expectReady();
  await app.usePasskey.click();
  await expect(app.alert).toContainText("This browser can\u2019t use passkeys.");
});
