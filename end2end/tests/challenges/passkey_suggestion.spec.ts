// Passkeys among the browser's suggestions for the email of the login page, with Chromium's virtual authenticator, whose
// user accepts every suggestion.

import type { Page } from "@playwright/test";
import { expect, test, type World } from "../../world.ts";
import { expectNoViolations } from "../../world/accessibility.ts";
import { addAuthenticator } from "../../world/authenticator.ts";
import type { App } from "../../world/app.ts";
import type { Person } from "../../world/pool.ts";

test.use({ stackSettings: { AUTH_FLOW: "USER_AUTH" } });

/** Opens the login page for a user with a passkey on this device. */
async function openLogin(app: App, page: Page, world: World): Promise<Person> {
  await addAuthenticator(page);
  const ada = await world.created();
  await app.open("/privacy");
  await world.pool.addPasskey(ada, page);
  await app.open("/login?return_to=/privacy");
  await expect(app.email).toHaveAttribute("autocomplete", "username webauthn");
  return ada;
}

/** The first factors with which logins were started, in order. */
async function startedWith(world: World): Promise<string[]> {
  const exchanges = (await world.traffic.exchanges()).filter(({ method, url }) => method === "POST" && url.pathname === "/api/login");
  return exchanges.map(({ sent }) => /"first_factor":\{"challenge":"(\w+)"/.exec(sent)?.[1] ?? sent);
}

test("a passkey that is suggested for a typed email logs in, without another page", async ({ app, page, world }) => {
  const ada = await openLogin(app, page, world);
  await app.rememberMe.check();
  await app.email.fill(ada.email);
  await app.email.blur();
  await app.expectLoggedIn(ada);
  await expect(page).toHaveURL(/\/privacy$/);
  expect(await startedWith(world)).toEqual(["web_authn"]);
  const cookie = (await page.context().cookies(world.stack.url)).find(({ name }) => name === "session");
  expect(cookie?.expires).toBeGreaterThan(Date.now() / 1000);
});

test("a passkey is suggested for an email that was carried over", async ({ app, page, world }) => {
  const ada = await openLogin(app, page, world);
  await app.open(`/login?email=${encodeURIComponent(ada.email)}`);
  await app.expectLoggedIn(ada);
});

test("without a passkey, one request is sent for each email, and the password logs in", async ({ app, page, world }) => {
  await addAuthenticator(page);
  const ada = await world.created();
  await app.open("/login");
  const responded = () => page.waitForResponse("**/api/login");
  for (const email of [ada.email, world.stranger().email]) {
    const response = responded();
    await app.email.fill(email);
    await app.email.blur();
    await response;
  }
  await app.email.fill(ada.email);
  await app.password.fill(ada.password);
  await expect(app.alert).toHaveCount(0);
  await app.loginButton.click();
  await app.expectLoggedIn(ada);
  expect(await startedWith(world)).toEqual(["web_authn", "web_authn", "password_srp"]);
});

test("the suggestion ends when the page is left, when the email changes, and when the form is submitted", async ({ app, page, world }) => {
  const ada = await openLogin(app, page, world);
  // From here on, the user does not choose a passkey.
  await page.addInitScript(() => {
    const calls: string[] = [];
    const get = ({ mediation, signal }: CredentialRequestOptions) =>
      new Promise<never>((_, reject) => {
        calls.push(`${mediation} started`);
        signal?.addEventListener("abort", () => {
          calls.push(`${mediation} aborted`);
          reject(signal.reason);
        });
      });
    Object.assign(window, { calls });
    navigator.credentials.get = get as typeof navigator.credentials.get;
  });
  await page.reload();
  const expectCalls = (count: number) => {
    const calls = Array.from({ length: count }, (_, index) => `conditional ${index % 2 === 0 ? "started" : "aborted"}`);
    return expect.poll(() => page.evaluate(() => (window as unknown as { calls: string[] }).calls)).toEqual(calls);
  };
  const enterEmail = async () => {
    await app.email.fill(ada.email);
    await app.email.blur();
  };
  await enterEmail();
  await expectCalls(1);
  await app.privacyLink.click();
  await expect(app.heading).toHaveText("Privacy");
  await expectCalls(2);

  await app.loginLink.click();
  // For the email that was carried over.
  await expectCalls(3);
  await app.email.fill("ada");
  await expectCalls(4);

  await app.rememberMe.check();
  await enterEmail();
  await expectCalls(5);
  await app.password.fill(world.stranger().password);
  await app.loginButton.click();
  await expectCalls(6);
  await expect(app.alert).toContainText("Incorrect email or password.");
});

test("the suggestion has no accessibility violations", async ({ app, page, world }) => {
  test.setTimeout(90_000);
  await openLogin(app, page, world);
  await expectNoViolations(page, "login with passkeys");
});
