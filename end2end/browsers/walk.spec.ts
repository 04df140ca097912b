// The main walk: what every user does, in each browser.

import { totp } from "../world/totp.ts";
import { expect, stranger, test } from "./world.ts";

test("register, confirm, both logins, profile, a second factor and logout", async ({ site, tab }) => {
  const ada = stranger();
  await test.step("register, confirm with the code from the mailbox, and be logged in", async () => {
    await site.register(ada);
    await site.confirm(ada);
    await site.expectProfile(ada);
    await site.logout();
  });
  await test.step("a wrong password keeps the email and clears the password", async () => {
    await site.login({ ...ada, password: "wrong" });
    await site.expectValue("#password", "");
    await site.expectValue("#email", ada.email);
  });
  await test.step("log in with the password in the application", async () => {
    await site.login(ada);
    await site.expectProfile(ada);
    await site.logout();
  });
  await test.step("log in on the hosted pages", async () => {
    await site.hostedLogin(ada);
    await site.expectProfile(ada);
  });
  await test.step("a reload keeps the session", async () => {
    await site.open("/profile");
    await site.expectProfile(ada);
  });
  const key = await test.step("set up an authenticator app", () => site.setUpAuthenticator());
  await test.step("log out, and find the profile closed", async () => {
    await site.logout();
    await site.open("/profile");
    await site.expectPath("/login");
  });
  await test.step("log in with a code of the app", async () => {
    await site.login(ada);
    await site.expectPath("/login/authenticator-code");
    // The code of this period was used for the set-up, and each is accepted once.
    await site.submitCode(totp(key, 1));
    await site.expectProfile(ada);
  });
  await test.step("the profile fits a phone", async () => {
    await tab.resize(390, 844);
    await expect.poll(() => tab.evaluate(() => innerWidth)).toBe(390);
    await site.expectNoSidewaysScroll();
  });
});
