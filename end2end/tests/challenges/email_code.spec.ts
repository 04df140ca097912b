// EMAIL_OTP: a code by email as the second factor. As the first factor, it is in choose_factor.spec.ts.

import { expect, test } from "../../world.ts";
import { otherCode } from "../../world/pool.ts";

const PAGE = "email-code";

test("a wrong code keeps the page, and the code from the email completes the login", async ({ app, page, world }) => {
  const ada = await world.created();
  await world.pool.requireSecondFactors(ada, ["EMAIL_OTP"]);
  await app.loginUntil(PAGE, ada);
  const code = await world.pool.code(ada.email);
  await app.submitCode(otherCode(code));
  await expect(app.main).toContainText("Enter the code from the newest message.");
  await expect(app.code).toHaveAttribute("aria-invalid", "true");
  await page.reload();
  await app.expectChallenge(PAGE);
  await app.submitCode(`${code.slice(0, 3)}-${code.slice(3)}`);
  await app.expectLoggedIn(ada);
});
