// Confirmation: any device, any time, any code.

import { expect, test } from "../world.ts";

/** Six digits that are not these. */
function otherThan(code: string): string {
  return String((Number(code) + 1) % 1_000_000).padStart(6, "0");
}

test("a confirm link works in another browser", async ({ app, otherBrowser, world }) => {
  const ada = world.stranger();
  await app.register(ada);

  const other = await otherBrowser();
  await other.open(await world.pool.link(ada.email));
  await expect(other.email).toHaveValue(ada.email);
  await expect(other.code).toHaveValue(await world.pool.code(ada.email));
  await expect(other.page, "a code has no business in the history").not.toHaveURL(/code=/);

  await other.button("Confirm").click();
  await expect(other.page).toHaveURL(/\/login\?/);
  await expect(other.page.getByRole("main")).toContainText("Your account is confirmed.");
  await expect(other.email).toHaveValue(ada.email);
  await other.password.fill(ada.password);
  await other.button("Log in").click();
  await other.isLoggedIn(ada);
});

test("a confirm link waits for a click, whoever opens it", async ({ app, otherBrowser, world }) => {
  const ada = world.stranger();
  await app.register(ada);
  const scanner = await otherBrowser();
  await scanner.open(await world.pool.link(ada.email));
  const sent = (await world.traffic.exchanges()).filter(({ url }) => url.pathname === "/api/confirm");
  expect(sent).toEqual([]);
});

test("the page asks for everything when it is opened without any earlier step", async ({ app, world }) => {
  const ada = await world.newcomer();
  await app.open("/confirm");
  await app.email.fill(ada.email);
  await app.confirm(await world.pool.code(ada.email));
  await expect(app.page).toHaveURL(/\/login\?/);
  await expect(app.email).toHaveValue(ada.email);
});

test("a code may be pasted with blanks", async ({ app, world }) => {
  const ada = world.stranger();
  await app.register(ada);
  const code = await world.pool.code(ada.email);
  await app.confirm(` ${code.slice(0, 3)} ${code.slice(3)} `);
  await app.isLoggedIn(ada);
});

test("a wrong code is refused in place, and the right one still works", async ({ app, world }) => {
  const ada = world.stranger();
  await app.register(ada);
  const code = await world.pool.code(ada.email);
  await app.confirm(otherThan(code));
  await expect(app.page.getByRole("main")).toContainText("This code is not right.");
  await expect(app.code).toBeFocused();
  await expect(app.code).toHaveAttribute("aria-invalid", "true");
  await app.confirm(code);
  await app.isLoggedIn(ada);
});

test("a code that was used already is no failure: the account is confirmed", async ({ app, world }) => {
  const ada = world.stranger();
  await app.register(ada);
  const link = await world.pool.link(ada.email);
  await app.confirm(await world.pool.code(ada.email));
  await app.isLoggedIn(ada);
  await app.logout();

  await app.open(link);
  await app.button("Confirm").click();
  await expect(app.page).toHaveURL(/\/login\?/);
  await expect(app.page.getByRole("main")).toContainText("Your account is confirmed.");
});

test("a new code is mailed on request, and the one before it no longer counts", async ({ app, world }) => {
  await app.page.clock.install();
  const ada = world.stranger();
  await app.register(ada);
  const first = await world.pool.code(ada.email);

  const resend = app.page.getByRole("button", { name: "Send a new code" });
  await expect(resend).toBeDisabled();
  await app.page.clock.fastForward("10:00");
  await resend.click();
  await expect(app.page.getByRole("main")).toContainText("A new code is on its way");
  const second = await world.pool.code(ada.email);
  expect(await world.pool.mails(ada.email)).toHaveLength(2);

  if (first !== second) {
    await app.confirm(first);
    await expect(app.page.getByRole("main")).toContainText("This code is not right.");
  }
  await app.confirm(second);
  await app.isLoggedIn(ada);
});

test("an expired code is named as such, and a new one helps", async ({ ownWorld }) => {
  const { app, world } = await ownWorld();
  const ada = await world.newcomer();
  const code = await world.pool.code(ada.email);
  await world.stack.letCodesExpire();

  await app.open(`/confirm?email=${encodeURIComponent(ada.email)}`);
  await app.confirm(code);
  await expect(app.page.getByRole("main")).toContainText("This code has expired");
  await expect(app.code).toBeFocused();

  await app.page.getByRole("button", { name: "Send a new code" }).click();
  await expect(app.page.getByRole("main")).toContainText("A new code is on its way");
  await app.confirm(await world.pool.code(ada.email));
  await expect(app.page).toHaveURL(/\/login\?/);
});

test("logging in before confirming leads to confirming, and from there straight in", async ({ app, page, world }) => {
  const ada = await world.newcomer();
  await app.open("/login");
  await app.submitLogin(ada);
  await expect(page).toHaveURL(/\/confirm\b/);
  await expect(app.email).toHaveValue(ada.email);
  await app.confirm(await world.pool.code(ada.email));
  await app.isLoggedIn(ada);
});

test("the code field is made for codes", async ({ app }) => {
  await app.open("/confirm");
  await expect(app.code).toHaveAttribute("autocomplete", "one-time-code");
  await expect(app.code).toHaveAttribute("inputmode", "numeric");
  await expect(app.code).toHaveAttribute("type", "text");
});
