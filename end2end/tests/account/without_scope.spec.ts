// A hosted login without the scope `aws.cognito.signin.user.admin`: it cannot be used for the account, and the pages say so.

import { expect, test } from "../../world.ts";
import { LOGINS, openSection } from "../../world/account_sections.ts";

test.use({ stackSettings: { COGNITO_SCOPES: "openid email phone profile" } });

for (const section of ["details", "password"]) {
  test(`without the scope, /account/${section} says so, and a login on this page opens it`, async ({ app, world }) => {
    const ada = await world.member();
    await LOGINS["on the hosted pages"](app, world, ada);
    await openSection(app, section);
    await expect(app.main).toContainText("that login doesn\u2019t allow changes to your account");
    await expect(app.newPassword.or(app.givenName)).toHaveCount(0);
    await app.password.fill(ada.password);
    await app.main.getByRole("button", { name: "Log in", exact: true }).click();
    await expect(app.newPassword.or(app.givenName)).toBeVisible();
    await app.expectLoggedIn(ada);
  });
}
