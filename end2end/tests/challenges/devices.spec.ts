// DEVICE_SRP_AUTH and DEVICE_PASSWORD_VERIFIER: a remembered device replaces the second factor. The server answers both,
// so that no script can read the password of the device.

import { expect, test, type World } from "../../world.ts";
import type { Person } from "../../world/pool.ts";
import { totp } from "../../world/totp.ts";

const PAGE = "authenticator-code";

test.use({ stackSettings: { REMEMBER_DEVICES: "on", LOCAL_POOL_DEVICE_TRACKING: "opt-in" } });

/** A user who needs a code of an app, and the key of that app. */
async function memberWithApp(world: World): Promise<{ ada: Person; key: string }> {
  const ada = await world.member();
  const key = await world.pool.addAuthenticator(ada);
  await world.pool.requireSecondFactors(ada, ["SOFTWARE_TOKEN_MFA"]);
  return { ada, key };
}

test("a trusted device needs no code at the next login, but another browser does", async ({ app, context, page, world }) => {
  const { ada, key } = await memberWithApp(world);
  await app.loginUntil(PAGE, ada);
  await app.trustDevice.check();
  await app.submitCode(totp(key, 1));
  await app.expectLoggedIn(ada);

  const device = (await context.cookies()).find(({ name }) => name.includes("device"));
  expect(device, "a cookie of the device").toBeDefined();
  expect(device?.httpOnly).toBe(true);
  const readable = await page.evaluate(() => document.cookie + JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(readable).not.toContain(device?.value);

  await app.logout();
  await app.open("/login");
  await app.submitLogin(ada);
  await app.expectLoggedIn(ada);

  await app.logout();
  await context.clearCookies();
  await app.loginUntil(PAGE, ada);
});

test("a device that was not trusted needs a code again", async ({ app, world }) => {
  const { ada, key } = await memberWithApp(world);
  await app.loginUntil(PAGE, ada);
  await app.submitCode(totp(key, 1));
  await app.expectLoggedIn(ada);
  await app.logout();
  await app.loginUntil(PAGE, ada);
});
