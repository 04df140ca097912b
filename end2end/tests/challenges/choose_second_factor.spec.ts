// SELECT_MFA_TYPE: several second factors.

import { expect, test } from "../../world.ts";
import { tabTo } from "../../world/keyboard.ts";
import { totp } from "../../world/totp.ts";

const PAGE = "choose-second-factor";

test("one of several second factors is chosen using only the keyboard, also after a reload", async ({ app, page, world }) => {
  const ada = await world.created();
  const key = await world.pool.addAuthenticator(ada);
  await world.pool.requireSecondFactors(ada, ["SOFTWARE_TOKEN_MFA", "EMAIL_OTP"]);
  await app.loginUntil(PAGE, ada);
  await page.reload();
  await app.expectChallenge(PAGE);
  await tabTo(page, app.choice("Code from an authenticator app"));
  await page.keyboard.press("Enter");
  await app.expectChallenge("authenticator-code");
  await app.submitCode(totp(key, 1));
  await app.expectLoggedIn(ada);
});

test("a double click on a second factor chooses it once", async ({ app, world }) => {
  const ada = await world.created();
  await world.pool.addAuthenticator(ada);
  await world.pool.requireSecondFactors(ada, ["SOFTWARE_TOKEN_MFA", "EMAIL_OTP"]);
  await app.loginUntil(PAGE, ada);
  await app.choice("Code by email").dblclick();
  await app.expectChallenge("email-code");
  await app.submitCode(await world.pool.code(ada.email));
  await app.expectLoggedIn(ada);
  const answers = (await world.traffic.exchanges()).filter(({ url }) => url.pathname === "/api/login/answer");
  expect(answers, "password, choice and code").toHaveLength(3);
});
