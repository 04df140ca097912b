// What reaches the application, and what does not: requests of scripts, forms and WebSockets, with and without a session.

import { valueOf } from "./echo.ts";
import { header, send, targetOf, upgrade } from "./raw.ts";
import { FETCH, NAVIGATION } from "./visitor.ts";
import { expect, expectRefused, received, test } from "./world.ts";

test("the application learns who it is, and every header is there once", async ({ site, visitor }) => {
  const ada = await visitor("staff", "admin");
  const { answer } = await ada.open(site.url("wiki", "/page"));
  const request = received(answer);
  expect(valueOf(request, "X-Poolgate-User")).toMatch(/^[\da-f-]{36}$/);
  expect(valueOf(request, "X-Poolgate-Email")).toBe(ada.person.email);
  expect(valueOf(request, "X-Poolgate-Name")).toMatch(/^Ada(%20| )Lovelace$/);
  expect(valueOf(request, "X-Poolgate-Groups")?.split(",").sort()).toEqual(["admin", "staff"]);
  expect(valueOf(request, "X-Poolgate-App")).toBe("wiki");
  expect(Number(valueOf(request, "X-Poolgate-Expires"))).toBeGreaterThan(0);
});

test("Remote-User and its siblings arrive where APPS says so, and are empty elsewhere", async ({ site, visitor }) => {
  const ada = await visitor("staff");
  const request = received((await ada.open(site.url("help"))).answer);
  expect(valueOf(request, "Remote-User")).toBe(valueOf(request, "X-Poolgate-User"));
  expect(valueOf(request, "Remote-Email")).toBe(ada.person.email);
  expect(valueOf(request, "Remote-Groups")).toBe("staff");
  const other = received((await ada.open(site.url("wiki"))).answer);
  for (const name of ["Remote-User", "Remote-Name", "Remote-Email", "Remote-Groups"]) expect(valueOf(other, name) ?? "").toBe("");
});

test("the application does not get the cookie that opens it, nor those of logins that have begun where the proxy can remove them", async ({ site, visitor, front }) => {
  test.skip(front === "traefik", "Traefik cannot remove a cookie, as docs/applications.md says");
  const ada = await visitor("staff");
  await ada.open(site.url("wiki"));
  const jar = ada.cookies.get("wiki.team.localhost")!;
  for (const [name, value] of [["__Host-poolgate-start-0123456789ab", "a"], ["theme", "dark"], ["__Host-poolgate-start-ba9876543210", "b"], ["size", "2"]]) jar.set(name!, value!);
  const request = received(await ada.request(site.url("wiki"), { headers: FETCH }));
  const cookies = (valueOf(request, "Cookie") ?? "").split("; ").filter((pair) => pair !== "");
  const starts = front === "nginx" ? ["__Host-poolgate-start-0123456789ab=a", "__Host-poolgate-start-ba9876543210=b"] : [];
  expect(cookies.sort()).toEqual([...starts, "size=2", "theme=dark"]);
});

test("an email address that is not verified is not passed on", async ({ site, visitor }) => {
  const ada = await visitor("staff");
  await site.pool.administer("AdminUpdateUserAttributes", {
    Username: ada.person.email,
    UserAttributes: [{ Name: "email_verified", Value: "false" }],
  });
  await ada.open(site.url("wiki"));
  await expect
    .poll(async () => valueOf(received(await ada.request(site.url("wiki"), { headers: FETCH })), "X-Poolgate-Email") ?? "", { message: "after GROUPS_MAX_AGE" })
    .toBe("");
});

test("without a session, a script gets 401 and no redirect, and a navigation the way to the login", async ({ site }) => {
  const before = site.echo.requests;
  for (const method of ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"]) {
    const answer = await send(site.url("wiki", "/api"), { method, headers: FETCH });
    expectRefused(answer, 401);
    expect(header(answer, "location"), method).toBeUndefined();
  }
  const page = await send(site.url("wiki", "/page?a=b"), { headers: NAVIGATION });
  expectRefused(page, 302);
  const start = new URL(header(page, "location")!, site.url("wiki"));
  expect(start.href.startsWith(site.url("wiki", "/.poolgate/start?to=")), start.href).toBe(true);
  expect(targetOf(start)).toBe("/page?a=b");
  // A form that is sent again after a login would not be what the person sent.
  expectRefused(await send(site.url("wiki", "/form"), { method: "POST", headers: NAVIGATION, body: "a=1" }), 401);
  expect(site.echo.requests).toBe(before);
});

test("a script can ask who is logged in and until when, on the application's own host", async ({ site, staff }) => {
  const session = await staff.request(site.url("wiki", "/.poolgate/session"), { headers: FETCH });
  expect(session.status, session.body).toBe(200);
  const { app, user, expires_in } = JSON.parse(session.body) as { app: string; user: { email: string }; expires_in: number };
  expect([app, user.email]).toEqual(["wiki", staff.person.email]);
  expect(expires_in).toBeGreaterThan(0);
  expectRefused(await send(site.url("wiki", "/.poolgate/session"), { headers: FETCH }), 401);
});

test("a POST arrives with its body, also a large one", async ({ site, staff }) => {
  const body = "x".repeat(300_000);
  const request = received(await staff.request(site.url("wiki", "/form"), { method: "POST", headers: FETCH, body }));
  expect(request).toMatchObject({ method: "POST", url: "/form" });
  expect(request.body.length).toBe(body.length);
});

test("an unsafe method from another origin is refused, also from a sibling and also with the cookie", async ({ site, staff }) => {
  const before = site.echo.requests;
  for (const from of ["cross-site", "same-site"]) {
    for (const method of ["POST", "PUT", "DELETE"]) {
      const headers: [string, string][] = [["Sec-Fetch-Site", from], ["Sec-Fetch-Mode", "no-cors"], ["Sec-Fetch-Dest", "empty"], ["Accept", "*/*"]];
      expectRefused(await staff.request(site.url("wiki", "/write"), { method, headers, body: "x" }), 403);
    }
  }
  expect(site.echo.requests).toBe(before);
});

test("a WebSocket is opened with a session and from the application's own origin only", async ({ site, staff }) => {
  const cookie: [string, string] = ["Cookie", staff.cookieFor(site.url("wiki"))];
  const own: [string, string] = ["Origin", new URL(site.url("wiki")).origin];
  const opened = await upgrade(site.url("wiki", "/socket"), [cookie, own]);
  expect(opened.status).toBe(101);
  expect(opened.message).toContain(staff.person.email);

  const before = site.echo.requests;
  expect((await upgrade(site.url("wiki", "/socket"), [own])).status).toBe(401);
  for (const origin of [site.loginUrl, new URL(site.url("graph")).origin, "https://evil.example", "null"]) {
    expect((await upgrade(site.url("wiki", "/socket"), [cookie, ["Origin", origin]])).status, origin).toBe(403);
  }
  expect(site.echo.requests).toBe(before);
});

test("an invented cookie is the same as none", async ({ site }) => {
  for (const value of ["", "x", "A".repeat(43), "%00", "a b"]) {
    expectRefused(await send(site.url("wiki"), { headers: [...FETCH, ["Cookie", `__Host-poolgate-app=${value}`]] }), 401);
  }
});

test("the cookie of one application opens no other one", async ({ site, visitor }) => {
  const ada = await visitor("staff");
  await ada.open(site.url("help"));
  const cookie = ada.cookieFor(site.url("help"));
  expect(cookie).toContain("__Host-poolgate-app=");
  expectRefused(await send(site.url("wiki"), { headers: [...FETCH, ["Cookie", cookie]] }), 401);
});
