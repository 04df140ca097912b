// The in-app login, and what both ways in have in common.

import { expect, test } from "../world.ts";

test("a wrong password gets one sentence for every cause, and the address stays", async ({ app, world }) => {
  const ada = await world.member();
  const nobody = world.stranger();
  await app.open("/login");
  const said = [];
  for (const person of [{ ...ada, password: world.stranger().password }, nobody]) {
    await app.submitLogin(person);
    await expect(app.alert).toContainText("E-mail and password do not match.");
    said.push(await app.alert.innerText());
    await expect(app.email).toHaveValue(person.email);
    await expect(app.password).toHaveValue("");
    await expect(app.password).toBeFocused();
  }
  expect(said[0]).toBe(said[1]);
});

test("the right password leads to the profile", async ({ app, page, world }) => {
  const ada = await world.member();
  await app.login(ada);
  await expect(page).toHaveURL(/\/profile$/);
});

test("an address is the same in capitals", async ({ app, world }) => {
  const ada = await world.member();
  await app.open("/login");
  await app.submitLogin({ ...ada, email: ada.email.toUpperCase() });
  await app.isLoggedIn(ada);
});

test("no request of the login carries the password", async ({ app, world }) => {
  const ada = await world.member();
  await app.login(ada);
  // The search itself runs after every test; here it is made sure that there was something to search.
  const requests = (await world.traffic.exchanges()).filter(({ method }) => method === "POST");
  expect(requests.map(({ url }) => url.pathname)).toEqual(["/api/login", "/api/login/answer"]);
  for (const { sent } of requests) {
    expect(sent).toContain(sent.includes("srp_a") ? ada.email : "password_verifier");
    expect(sent).not.toContain(ada.password);
  }
});

test("a page that asks for login is where the login leads to", async ({ app, page, world }) => {
  const ada = await world.member();
  await app.open("/profile?from=a-bookmark");
  await expect(page).toHaveURL(/\/login\?return_to=/);
  await app.submitLogin(ada);
  await expect(page).toHaveURL(/\/profile\?from=a-bookmark$/);
  await app.isLoggedIn(ada);
});

test("a foreign address is never where the login leads to", async ({ app, page, world }) => {
  const ada = await world.member();
  await app.open("/login?return_to=//evil.example/profile");
  await app.submitLogin(ada);
  await app.isLoggedIn(ada);
  await expect(page).toHaveURL(`${world.stack.url}/profile`);
});

test("whoever is logged in already is not asked again", async ({ app, page, world }) => {
  await app.login(await world.member());
  for (const path of ["/login", "/register"]) {
    await app.open(path);
    await expect(page).toHaveURL(/\/profile$/);
  }
});

test("the chosen way in is remembered", async ({ app, page }) => {
  await app.open("/login");
  await expect(app.mode("On this page")).toBeChecked();
  await app.mode("On the hosted page").check();
  await expect(app.toHostedPages).toBeVisible();

  await page.reload();
  await expect(app.mode("On the hosted page")).toBeChecked();
  await expect(app.toHostedPages).toBeVisible();
  await app.mode("On this page").check();
  await app.open("/login");
  await expect(app.mode("On this page")).toBeChecked();
});

test("two tabs log in at once", async ({ app, context, world }) => {
  const ada = await world.member();
  const other = world.app(await context.newPage());
  await app.open("/login?return_to=/privacy");
  await other.open("/login?return_to=/profile");
  await app.fillLogin(ada);
  await other.fillLogin(ada);
  await world.together("/api/login/answer", [app.page, other.page]);
  await Promise.all([app.button("Log in").click(), other.button("Log in").click()]);
  await app.isLoggedIn(ada);
  await other.isLoggedIn(ada);
});

test("a second click does not log in twice", async ({ app, world }) => {
  const ada = await world.member();
  await app.open("/login");
  await app.email.fill(ada.email);
  await app.password.fill(ada.password);
  await app.button("Log in").dblclick();
  await app.isLoggedIn(ada);
  const starts = (await world.traffic.exchanges()).filter(({ url }) => url.pathname === "/api/login");
  expect(starts).toHaveLength(1);
});

test("the password can be shown, and is hidden again when it is sent", async ({ app, page, world }) => {
  const ada = await world.member();
  await app.open("/login");
  await app.email.fill(ada.email);
  await app.password.fill("wrong");
  await app.button("Show password").click();
  await expect(app.password).toHaveAttribute("type", "text");
  await app.button("Log in").click();
  await expect(app.alert).toContainText("do not match");
  await expect(app.password).toHaveAttribute("type", "password");
  await expect(page.getByRole("button", { name: "Show password" })).toBeVisible();
});

test("password managers are told what each field is", async ({ app }) => {
  await app.open("/login");
  await expect(app.email).toHaveAttribute("autocomplete", /\busername\b/);
  await expect(app.password).toHaveAttribute("autocomplete", "current-password");
});

test("where there is one way in there is nothing to choose", async ({ ownWorld }) => {
  const { app, world } = await ownWorld({ LOGIN_MODES: "in-app" });
  await app.open("/login");
  await expect(app.email).toBeVisible();
  await expect(app.page.getByRole("radio")).toHaveCount(0);
  await expect(app.page.getByRole("link", { name: /hosted/i })).toHaveCount(0);
  const answer = await app.page.goto("/auth/login");
  expect(answer?.url(), "the hosted login is off at its address too").not.toContain(world.pool.url);
});

test("the operator's first way in is the one that is shown", async ({ ownWorld }) => {
  const { app } = await ownWorld({ LOGIN_MODES: "hosted,in-app" });
  await app.open("/login");
  await expect(app.mode("On the hosted page")).toBeChecked();
  await expect(app.toHostedPages).toBeVisible();
});
