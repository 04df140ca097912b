// In-app login, and what both login modes have in common.

import type { Page } from "@playwright/test";
import { expect, test } from "../world.ts";

/** How many tabs of the browser wait for the lock of the login. */
async function waitingTabs(page: Page): Promise<number> {
  const { pending } = await page.evaluate(() => navigator.locks.query());
  return pending?.length ?? 0;
}

test("a wrong password and an unknown address get the same error, and the address stays in the form", async ({ app, world }) => {
  const ada = await world.member();
  const unknown = world.stranger();
  await app.open("/login");
  let message: string | RegExp = /^Incorrect email or password\./;
  for (const person of [{ ...ada, password: world.stranger().password }, unknown]) {
    await app.submitLogin(person);
    // The password is cleared when the attempt fails, so the alert is about this attempt and not the previous one.
    await expect(app.password).toHaveValue("");
    await expect(app.password).toBeFocused();
    await expect(app.email).toHaveValue(person.email);
    await expect(app.alert).toHaveText(message);
    message = await app.alert.innerText();
  }
});

test("the correct password leads to the profile page", async ({ app, page, world }) => {
  const ada = await world.member();
  await app.login(ada);
  await expect(page).toHaveURL(/\/profile$/);
});

test("the case of an address does not matter", async ({ app, world }) => {
  const ada = await world.member();
  await app.open("/login");
  await app.submitLogin({ ...ada, email: ada.email.toUpperCase() });
  await app.expectLoggedIn(ada);
});

test("no login request contains the password", async ({ app, world }) => {
  const ada = await world.member();
  await app.login(ada);
  // All traffic is searched for passwords after every test. This test proves that the login requests are part of it.
  const requests = (await world.traffic.exchanges()).filter(({ method }) => method === "POST");
  expect(requests.map(({ url }) => url.pathname)).toEqual(["/api/login", "/api/login/answer"]);
  for (const { sent } of requests) {
    expect(sent).toContain(sent.includes("srp_a") ? ada.email : "password_verifier");
    expect(sent).not.toContain(ada.password);
  }
});

test("requests have a mode in which every browser tells its origin", async ({ app, page, world }) => {
  await app.open("/login");
  const sent = page.waitForRequest((request) => request.method() === "POST" && request.url().endsWith("/api/login"));
  await app.submitLogin(world.stranger());
  // In the mode `same-origin`, Firefox and Safari send `Origin: null` from a page without referrers, which the server refuses.
  expect((await (await sent).allHeaders())["sec-fetch-mode"]).toBe("cors");
});

test("a login returns to the page that required it", async ({ app, page, world }) => {
  const ada = await world.member();
  await app.open("/profile?from=a-bookmark");
  await expect(page).toHaveURL(/\/login\?return_to=/);
  await app.submitLogin(ada);
  await expect(page).toHaveURL(/\/profile\?from=a-bookmark$/);
  await app.expectLoggedIn(ada);
});

test("a login never redirects to another site", async ({ app, page, world }) => {
  const ada = await world.member();
  await app.open("/login?return_to=//evil.example/profile");
  await app.submitLogin(ada);
  await app.expectLoggedIn(ada);
  await expect(page).toHaveURL(`${world.stack.url}/profile`);
});

test("a logged-in user is sent from the login and registration pages to the profile page", async ({ app, page, world }) => {
  await app.login(await world.member());
  for (const path of ["/login", "/register"]) {
    await app.open(path);
    await expect(page).toHaveURL(/\/profile$/);
  }
});

test("the chosen login mode is remembered", async ({ app, page }) => {
  await app.open("/login");
  await expect(app.inAppMode).toBeChecked();
  await app.chooseHostedMode();

  await page.reload();
  await expect(app.hostedMode).toBeChecked();
  await expect(app.continueToHostedPage).toBeVisible();
  await app.chooseInAppMode();
  await app.open("/login");
  await expect(app.inAppMode).toBeChecked();
});

test("two tabs can log in at the same time", async ({ app, context, world }) => {
  const ada = await world.member();
  const other = world.app(await context.newPage());
  await app.open("/login?return_to=/privacy");
  await other.open("/login?return_to=/profile");
  await app.fillLogin(ada);
  await other.fillLogin(ada);
  // The browser handles the two responses in any order, so that the second answer is not sent before the first response
  // has arrived. Whichever tab is first waits here until the other one is ready too.
  const tabs = [app.page, other.page];
  const answers = { inProgress: 0, sent: 0 };
  for (const tab of tabs) {
    await tab.route("**/api/login/answer", async (route) => {
      answers.inProgress += 1;
      answers.sent += 1;
      expect(answers.inProgress, "answers in progress at the same time").toBe(1);
      if (answers.sent === 1) await expect.poll(() => waitingTabs(tab)).toBe(1);
      const response = await route.fetch();
      answers.inProgress -= 1;
      await route.fulfill({ response });
    });
  }
  await Promise.all([app.loginButton.click(), other.loginButton.click()]);
  await app.expectLoggedIn(ada);
  await other.expectLoggedIn(ada);
  expect(answers.sent).toBe(2);
  for (const tab of tabs) await tab.reload();
  await app.expectLoggedIn(ada);
  await other.expectLoggedIn(ada);
});

test("a double click on the button logs in once", async ({ app, world }) => {
  const ada = await world.member();
  await app.open("/login");
  await app.email.fill(ada.email);
  await app.password.fill(ada.password);
  await app.loginButton.dblclick();
  await app.expectLoggedIn(ada);
  const requests = (await world.traffic.exchanges()).filter(({ url }) => url.pathname === "/api/login");
  expect(requests).toHaveLength(1);
});

test("a shown password is hidden again when the form is submitted", async ({ app, world }) => {
  const ada = await world.member();
  await app.open("/login");
  await app.email.fill(ada.email);
  await app.password.fill("wrong");
  await app.showPassword.click();
  await expect(app.password).toHaveAttribute("type", "text");
  await app.loginButton.click();
  await expect(app.alert).toContainText("Incorrect email or password.");
  await expect(app.password).toHaveAttribute("type", "password");
  await expect(app.showPassword).toBeVisible();
});

test("the login fields are marked up for password managers", async ({ app }) => {
  await app.open("/login");
  await expect(app.email).toHaveAttribute("autocomplete", /\busername\b/);
  await expect(app.password).toHaveAttribute("autocomplete", "current-password");
});

test("with a single login mode there is no mode switch, and the other mode is disabled", async ({ ownWorld }) => {
  const { app, world } = await ownWorld({ LOGIN_MODES: "in-app" });
  await app.open("/login");
  await expect(app.email).toBeVisible();
  await expect(app.page.getByRole("radio")).toHaveCount(0);
  await expect(app.continueToHostedPage).toHaveCount(0);
  const response = await app.page.goto("/auth/login");
  expect(response?.url(), "the hosted login does not start from its URL either").not.toContain(world.pool.url);
});

test("the first configured login mode is the default", async ({ ownWorld }) => {
  const { app } = await ownWorld({ LOGIN_MODES: "hosted,in-app" });
  await app.open("/login");
  await expect(app.hostedMode).toBeChecked();
  await expect(app.continueToHostedPage).toBeVisible();
});

test("an unknown problem in the address shows no error", async ({ app, page }) => {
  await app.open("/login?problem=anything&email=ada@example.org");
  await expect(page).toHaveURL(/\/login\?email=ada%40example\.org$/);
  await expect(app.alert).toHaveCount(0);
});

test("a problem in the address is shown once and does not survive a reload", async ({ app, page }) => {
  await app.open("/login?problem=login_failed&return_to=/privacy");
  await expect(app.alert).toHaveCount(1);
  await expect(page).toHaveURL(/\/login\?return_to=%2Fprivacy$/);
  await page.reload();
  await app.expectReady();
  await expect(app.alert).toHaveCount(0);
});

test("during an outage there is one error with one button, and the links for visitors stay", async ({ app, page }) => {
  await page.route("**/api/**", (route) => route.fulfill({ status: 503, json: { code: "store_unavailable", message: "" } }));
  for (const path of ["/", "/login", "/profile"]) {
    await app.open(path);
    await expect(app.loginLink).toBeVisible();
    await expect(app.registerLink).toBeVisible();
    await expect(app.alert, path).toHaveCount(1);
    await expect(app.tryAgain, path).toHaveCount(1);
  }
  await app.open("/login");
  await page.unroute("**/api/**");
  await app.tryAgain.click();
  await expect(app.email).toBeVisible();
  await expect(app.alert).toHaveCount(0);
});

test("an error is in view after the button is pressed", async ({ app, page }) => {
  await app.open("/register");
  await page.route("**/api/register", (route) => route.fulfill({ status: 503, json: { code: "pool_unavailable", message: "" } }));
  await app.email.fill("ada@example.org");
  await app.password.fill("Abcdef12");
  await app.createAccount.click();
  await expect(app.alert).toBeInViewport({ ratio: 1 });
});
