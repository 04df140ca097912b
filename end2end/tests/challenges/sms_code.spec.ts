// SMS_MFA: a code by SMS as the second factor.

import { expect, test } from "../../world.ts";
import { otherCode } from "../../world/pool.ts";

const PAGE = "sms-code";

test("a wrong code keeps the page, and the code from the message completes the login", async ({ app, page, world }) => {
  const phone = world.phoneNumber();
  const ada = await world.created({ phone_number: phone, phone_number_verified: "true" });
  await world.pool.requireSecondFactors(ada, ["SMS_MFA"]);
  await app.loginUntil(PAGE, ada);
  await expect(app.main).toContainText(phone.slice(-4));
  await expect(app.main, "the whole number is not shown").not.toContainText(phone);
  const code = await world.pool.code(phone);
  await app.submitCode(otherCode(code));
  await expect(app.main).toContainText("Enter the code from the newest message.");
  await expect(app.code).toBeFocused();
  await page.reload();
  await app.expectChallenge(PAGE);
  await app.submitCode(code);
  await app.expectLoggedIn(ada);
});

test("a second factor cannot be sent again, and the page says how to get a new code", async ({ app, page, world }) => {
  const phone = world.phoneNumber();
  const ada = await world.created({ phone_number: phone, phone_number_verified: "true" });
  await world.pool.requireSecondFactors(ada, ["SMS_MFA"]);
  await app.loginUntil(PAGE, ada);
  await expect(app.resendCode).toHaveCount(0);
  await app.main.getByRole("link", { name: "Start over" }).click();
  await expect(page).toHaveURL((url) => url.pathname === "/login");
  await expect(app.email).toHaveValue(ada.email);
});
