// SOFTWARE_TOKEN_MFA: a code of an authenticator app.

import { expect, test, type World } from "../../world.ts";
import { tabTo } from "../../world/keyboard.ts";
import type { Person } from "../../world/pool.ts";
import { totp, wrongTotp } from "../../world/totp.ts";

const PAGE = "authenticator-code";

/** A user who needs a code of an app, and the key of that app. */
async function memberWithApp(world: World, name?: string): Promise<{ ada: Person; key: string }> {
  const ada = await world.member();
  const key = await world.pool.addAuthenticator(ada, name);
  await world.pool.requireSecondFactors(ada, ["SOFTWARE_TOKEN_MFA"]);
  return { ada, key };
}

test("the code of the app completes the login, and the other tabs follow", async ({ app, context, world }) => {
  const { ada, key } = await memberWithApp(world);
  const other = world.app(await context.newPage());
  await other.open("/privacy");
  await app.loginUntil(PAGE, ada);
  await app.submitCode(totp(key, 1));
  await app.expectLoggedIn(ada);
  await other.expectLoggedIn(ada);
});

test("a wrong code keeps the page and says what to do, and the right one still works", async ({ app, world }) => {
  const { ada, key } = await memberWithApp(world);
  await app.loginUntil(PAGE, ada);
  await app.submitCode(wrongTotp(key));
  await expect(app.main).toContainText("That code is incorrect. Enter the code that the app shows now");
  await expect(app.code).toBeFocused();
  await expect(app.code).toHaveAttribute("aria-invalid", "true");
  await app.submitCode(totp(key, 1));
  await app.expectLoggedIn(ada);
});

test("a reload, also at the address of another challenge, returns to the code", async ({ app, page, world }) => {
  const { ada, key } = await memberWithApp(world);
  await app.open("/login?return_to=/privacy");
  await app.submitLogin(ada);
  await app.expectChallenge(PAGE);
  await page.reload();
  await app.expectChallenge(PAGE);
  await page.goto("/login/new-password?return_to=/privacy");
  await app.expectChallenge(PAGE);
  await app.submitCode(totp(key, 1));
  await app.expectLoggedIn(ada);
  await expect(page).toHaveURL(/\/privacy$/);
});

test("a code with spaces, in a sentence or in full-width digits is accepted", async ({ app, world }) => {
  const { ada, key } = await memberWithApp(world);
  const code = totp(key, 1);
  const wide = [...code].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join("");
  await app.loginUntil(PAGE, ada);
  await app.submitCode(`Your code is ${wide.slice(0, 3)} ${wide.slice(3)}.`);
  await app.expectLoggedIn(ada);
});

test("text without a code is not sent", async ({ app, world }) => {
  const { ada } = await memberWithApp(world);
  await app.loginUntil(PAGE, ada);
  for (const [text, message] of [
    ["", "Enter the code."],
    ["12345", "Codes have 6 to 8 digits."],
  ] as const) {
    await app.submitCode(text);
    await expect(app.main).toContainText(message);
    await expect(app.code).toBeFocused();
  }
  const answers = (await world.traffic.exchanges()).filter(({ url }) => url.pathname === "/api/login/answer");
  expect(answers, "only the answer to the password").toHaveLength(1);
});

test("a double click on the button sends one answer", async ({ app, world }) => {
  const { ada, key } = await memberWithApp(world);
  await app.loginUntil(PAGE, ada);
  await app.code.fill(totp(key, 1));
  await app.continueButton.dblclick();
  await app.expectLoggedIn(ada);
  const answers = (await world.traffic.exchanges()).filter(({ url }) => url.pathname === "/api/login/answer");
  expect(answers).toHaveLength(2);
});

test("when the time is over, the login starts again with the email and says why", async ({ app, page, world }) => {
  const { ada } = await memberWithApp(world);
  await page.clock.install();
  await app.loginUntil(PAGE, ada);
  await expect(app.timeLeft).toHaveText("You have 3 minutes left for this step.");
  await page.clock.fastForward("02:30");
  await expect(app.timeLeft).toContainText("seconds left");
  await expect(page.getByRole("status").filter({ hasText: "left for this step" })).toHaveCount(1);
  await page.clock.fastForward("00:40");
  await app.expectLoginExpired(ada);
});

test("without a login in progress, the page leads to the login page with the email", async ({ app, world }) => {
  const ada = world.stranger();
  await app.page.goto(`/login/${PAGE}?email=${encodeURIComponent(ada.email)}`);
  await app.expectLoginExpired(ada);
});

test("a login in progress cannot be continued in another browser", async ({ app, otherBrowser, page, world }) => {
  const { ada } = await memberWithApp(world);
  await app.loginUntil(PAGE, ada);
  const handle = await page.evaluate(() => sessionStorage.getItem("poolgate.login"));
  expect(handle).toBeTruthy();
  const other = await otherBrowser();
  await other.open("/privacy");
  await other.page.evaluate((login) => sessionStorage.setItem("poolgate.login", login), handle!);
  await other.page.goto(`/login/${PAGE}?email=${encodeURIComponent(ada.email)}`);
  await other.expectLoginExpired(ada);
});

test("the name of the app is shown, and another account can be used", async ({ app, page, world }) => {
  const { ada } = await memberWithApp(world, "Old phone");
  await app.loginUntil(PAGE, ada);
  await expect(app.main).toContainText("Old phone");
  await expect(app.main).toContainText(ada.email);
  await app.otherAccount.click();
  await expect(page).toHaveURL(/\/login$/);
  await expect(app.email).toHaveValue("");
});

test("the code page works using only the keyboard, and is marked up for one-time codes", async ({ app, page, world }) => {
  const { ada, key } = await memberWithApp(world);
  await app.loginUntil(PAGE, ada);
  await expect(app.heading).toBeFocused();
  await expect(app.code).toHaveAttribute("autocomplete", "one-time-code");
  await expect(app.code).toHaveAttribute("inputmode", "numeric");
  await tabTo(page, app.code);
  await page.keyboard.type(totp(key, 1));
  await page.keyboard.press("Enter");
  await app.expectLoggedIn(ada);
  await expect(app.heading).toBeFocused();
});
