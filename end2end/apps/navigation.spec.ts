// People in Chromium: from a link to an application through the login and back.

import type { Page } from "@playwright/test";
import { App } from "../world/app.ts";
import { HostedPages } from "../world/hosted_pages.ts";
import type { Received } from "./echo.ts";
import { valueOf } from "./echo.ts";
import type { Site } from "./site.ts";
import { expect, test } from "./world.ts";

/** What the application received when the open page was loaded. */
async function pageReceived(page: Page): Promise<Received> {
  await expect(page.getByRole("heading", { name: "Wiki" })).toBeVisible();
  return JSON.parse(await page.locator("pre").innerText()) as Received;
}

test("a deep link leads through the login and back to the page, with the name of the person", async ({ page, site, member }) => {
  const ada = await member("staff");
  const address = site.url("wiki", "/deep/page%20two?x=1&y=%2F");
  await page.goto(address);
  await expect(page).toHaveURL((url) => url.origin === site.loginUrl && url.pathname === "/login");
  await new App(page).submitLogin(ada);
  await expect(page).toHaveURL(address);
  const request = await pageReceived(page);
  expect(request.url).toBe("/deep/page%20two?x=1&y=%2F");
  expect(valueOf(request, "X-Poolgate-Email")).toBe(ada.email);
  expect(valueOf(request, "X-Poolgate-Groups")).toBe("staff");
});

test("a hosted login also leads back to the page", async ({ page, site, member }) => {
  const ada = await member("staff");
  await page.goto(site.url("wiki", "/hosted"));
  await new App(page).startHostedLogin();
  await new HostedPages(page, site.pool).login(ada);
  await expect(page).toHaveURL(site.url("wiki", "/hosted"));
  await pageReceived(page);
});

test("who is logged in opens every application without another login, on the same site and on another one", async ({ page, site, logIn }) => {
  await logIn("staff");
  for (const app of ["wiki", "help"] as const) {
    const loginPages = trackLoginPages(page);
    await page.goto(site.url(app, "/start"));
    await expect(page).toHaveURL(site.url(app, "/start"));
    expect(valueOf(await pageReceived(page), "X-Poolgate-App")).toBe(app);
    expect(loginPages()).toEqual([]);
  }
});

/** Returns the addresses of the login pages that are opened from now on. */
function trackLoginPages(page: Page): () => string[] {
  const opened: string[] = [];
  page.on("framenavigated", (frame) => {
    if (new URL(frame.url()).pathname === "/login") opened.push(frame.url());
  });
  return () => opened;
}

test("a link on another site opens the application, although the session cookie is Strict", async ({ page, site, logIn }) => {
  await logIn("staff");
  const mail = "http://mail.localhost/";
  await page.route(mail, (route) => route.fulfill({ contentType: "text/html", body: `<a href="${site.url("wiki", "/from-mail")}">open</a>` }));
  await page.goto(mail);
  await page.getByRole("link", { name: "open" }).click();
  await expect(page).toHaveURL(site.url("wiki", "/from-mail"));
  await pageReceived(page);
});

test("three tabs that wait for the login all arrive at their own pages", async ({ context, site, member }) => {
  const ada = await member("staff");
  const paths = ["/one", "/two", "/three"];
  const tabs = await Promise.all(paths.map(() => context.newPage()));
  await Promise.all(tabs.map((tab, at) => tab.goto(site.url("wiki", paths[at]))));
  await new App(tabs[0]!).submitLogin(ada);
  // The other tabs notice the login, as all pages of Poolgate do.
  for (const [at, tab] of tabs.entries()) {
    await expect(tab).toHaveURL(site.url("wiki", paths[at]));
    expect((await pageReceived(tab)).url).toBe(paths[at]);
  }
});

test("a script of the application can read, write and open a WebSocket", async ({ page, site, logIn }) => {
  const ada = await logIn("staff");
  await page.goto(site.url("wiki", "/"));
  await pageReceived(page);
  const read = await page.evaluate(() => fetch("/api").then((response) => response.json() as Promise<unknown>));
  expect(valueOf(read as Received, "X-Poolgate-Email")).toBe(ada.email);
  const written = await page.evaluate(() => fetch("/api", { method: "POST", body: "text" }).then((response) => response.json() as Promise<unknown>));
  expect(written).toMatchObject({ method: "POST", body: "text" });
  const message = await page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const socket = new WebSocket(`wss://${location.host}/socket`);
        socket.onmessage = ({ data }) => resolve(String(data));
        socket.onerror = () => reject(new Error("the WebSocket was not opened"));
      }),
  );
  expect(valueOf(JSON.parse(message) as Received, "X-Poolgate-Email")).toBe(ada.email);
});

test("a form of another application is refused, although the browser sends the cookie", async ({ page, site, logIn }) => {
  await logIn("staff");
  await page.goto(site.url("wiki", "/"));
  await pageReceived(page);
  // `chat` is the same site, where SameSite=Lax does not help, and `help` another one.
  for (const attacker of ["chat", "help"] as const) {
    await page.goto(site.url(attacker));
    await pageReceived(page);
    const before = site.echo.requests;
    const target = site.url("wiki", `/from-${attacker}`);
    const answer = page.waitForResponse(target);
    await page.evaluate((action) => {
      const form = Object.assign(document.createElement("form"), { method: "post", action });
      document.body.append(form);
      form.submit();
    }, target);
    expect((await answer).status(), attacker).toBe(403);
    await page.waitForURL(target);
    expect(site.echo.requests, attacker).toBe(before);
  }
});

/** Leaves the page that says that this person may not open it, for a login. */
async function leaveForLogin(page: Page, site: Site): Promise<void> {
  if (!page.url().startsWith(site.loginUrl)) {
    // The proxy has shown the page on the host of the application; the session is on Poolgate's.
    await page.getByText("Use another account").click();
    await expect(page).toHaveURL((url) => url.origin === site.loginUrl);
  }
  await page.getByText("Log in as someone else").click();
}

test("who may not open an application reads who they are, and can log in as someone else", async ({ page, site, logIn, member }) => {
  const visitor = await logIn("visitors");
  await page.goto(site.url("wiki", "/page"));
  await expect(page.locator("body")).toContainText("wiki");
  await expect(page.getByText(visitor.email)).toBeVisible();
  const ada = await member("staff");
  await leaveForLogin(page, site);
  // The login was a hosted one.
  await new HostedPages(page, site.pool).login(ada);
  await expect(page).toHaveURL(site.url("wiki", "/page"));
  expect(valueOf(await pageReceived(page), "X-Poolgate-Email")).toBe(ada.email);
});

test("a person whose group was taken away reads that, and can log in as someone else", async ({ page, site, member }) => {
  const former = await member("staff");
  await page.goto(site.url("wiki", "/page"));
  await new App(page).submitLogin(former);
  await pageReceived(page);
  await site.pool.administer("AdminRemoveUserFromGroup", { Username: former.email, GroupName: "staff" });
  await expect.poll(() => page.evaluate(() => fetch("/api").then(({ status }) => status))).toBe(403);
  await page.reload();
  await expect(page.getByText(former.email)).toBeVisible();
  const ada = await member("staff");
  await leaveForLogin(page, site);
  await expect(page).toHaveURL((url) => url.origin === site.loginUrl && url.pathname === "/login");
  await new App(page).submitLogin(ada);
  await expect(page).toHaveURL(site.url("wiki", "/page"));
  expect(valueOf(await pageReceived(page), "X-Poolgate-Email")).toBe(ada.email);
});
