// MFA_SETUP of codes by email: the pool requires a second factor, and the user has no address to send one to. Such users
// exist in pools whose users sign in with a username of their own, which may look like an address.

import { expect, test } from "../../world.ts";
import { totp } from "../../world/totp.ts";
import { otherCode } from "../../world/pool.ts";

const PAGE = "set-up-second-factor";

test.use({
  stackSettings: {
    LOCAL_POOL_USERNAME_ATTRIBUTES: "none",
    LOCAL_POOL_MFA_CONFIGURATION: "ON",
    LOCAL_POOL_ENABLED_MFAS: "SOFTWARE_TOKEN_MFA,EMAIL_OTP",
  },
});

test("an address is entered and confirmed with its code, and codes are sent to it from then on", async ({ app, page, world }) => {
  const ada = await world.createdWithoutEmail();
  const { email } = world.stranger();
  await app.loginUntil(PAGE, ada);
  await expect(app.choice("Use an authenticator app"), "both factors are offered").toBeVisible();
  await app.choice("Get codes by email").click();
  await expect(app.email).toBeFocused();
  await app.email.fill("no address");
  await app.continueButton.click();
  await expect(app.email).toHaveAttribute("aria-invalid", "true");
  await app.email.fill(email);
  await app.continueButton.click();

  await app.expectChallenge("email-code");
  const code = await world.pool.code(email);
  await app.submitCode(otherCode(code));
  await expect(app.code).toHaveAttribute("aria-invalid", "true");
  await page.reload();
  await app.expectChallenge("email-code");
  await app.submitCode(code);
  await app.expectLoggedIn({ ...ada, email });
  await app.expectProfile();
  await expect(app.claim("email_verified")).toContainText("Yes");

  await app.logout();
  await app.loginUntil("email-code", ada);
  await app.submitCode(await world.pool.code(email));
  await app.expectLoggedIn({ ...ada, email });
});

test("an app can be chosen instead of an address", async ({ app, world }) => {
  const ada = await world.createdWithoutEmail();
  await app.loginUntil(PAGE, ada);
  await app.choice("Use an authenticator app").click();
  await app.expectChallenge("set-up-authenticator");
  await app.submitCode(totp(await app.readKey()));
  await app.expectLoggedIn(ada);
  await app.logout();
  await app.loginUntil("authenticator-code", ada);
});

test("the address is the only choice in a pool without authenticator apps", async ({ ownWorld }) => {
  const { app, world } = await ownWorld({
    LOCAL_POOL_USERNAME_ATTRIBUTES: "none",
    LOCAL_POOL_MFA_CONFIGURATION: "ON",
    LOCAL_POOL_ENABLED_MFAS: "EMAIL_OTP",
  });
  const ada = await world.createdWithoutEmail();
  await app.loginUntil(PAGE, ada);
  await expect(app.choice("Use an authenticator app")).toHaveCount(0);
  await app.choice("Get codes by email").click();
  await expect(app.email, "the username is suggested").toHaveValue(ada.email);
  await app.continueButton.click();
  await app.expectChallenge("email-code");
  await app.submitCode(await world.pool.code(ada.email));
  await app.expectLoggedIn(ada);
});
