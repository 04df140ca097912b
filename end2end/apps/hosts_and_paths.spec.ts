// Hosts that are not the application's, and paths that proxy, Poolgate and application read differently. Policy is per
// origin: no path is open, whatever it looks like.

import { header, send } from "./raw.ts";
import { FETCH, NAVIGATION } from "./visitor.ts";
import { expect, expectRefused, received, test } from "./world.ts";

const ODD_PATHS = [
  "/.poolgate/../secret",
  "/.poolgate/%2e%2e/secret",
  "/.poolgate/..%2fsecret",
  "/.poolgate/..;/secret",
  "/.poolgate%2f..%2fsecret",
  "/.poolgate/./../secret",
  "//.poolgate/../secret",
  "/.poolgate//../../secret",
  "/.poolgate\\..\\secret",
  "/.POOLGATE/session",
  "/.poolgate",
  "/a/../b/%2e%2e/c;d",
  "/static/app.js?/public",
  "/healthz",
  "/ping",
  "/oauth2/sign_in",
  "/public#/../secret",
  "/secret%23/public",
  "/secret%00",
  "/secret%0d%0aX-Poolgate-User:%20admin",
  "/?x=/.poolgate/session",
  "/secret;/.poolgate/session",
  "*",
];

test("no path reaches the application without a session", async ({ site }) => {
  const before = site.echo.requests;
  for (const target of ODD_PATHS) {
    for (const headers of [FETCH, NAVIGATION]) {
      const answer = await send(site.url("wiki"), { target, headers });
      expect(answer.headers.has("x-application"), target).toBe(false);
    }
  }
  expect(site.echo.requests).toBe(before);
});

test("an absolute address in the request line reaches no application either", async ({ site }) => {
  const before = site.echo.requests;
  for (const target of [site.url("help", "/"), site.url("wiki", "/x"), "http://evil.example/", "https://evil.example/.poolgate/session"]) {
    await send(site.url("wiki"), { target, headers: FETCH });
  }
  expect(site.echo.requests).toBe(before);
});

test("the application gets its path as it was sent, and the login leads back to it", async ({ site, staff }) => {
  for (const target of ["/a%2Fb", "/%C3%A4?q=%20&r=a+b", "/a;b=c?d=%3F", "/?"]) {
    expect(received(await staff.request(site.url("wiki"), { target, headers: FETCH })).url).toBe(target);
  }
});

test("a foreign Host gets nothing of the application, with and without a session", async ({ site, staff }) => {
  const cookie: [string, string] = ["Cookie", staff.cookieFor(site.url("wiki"))];
  const before = site.echo.requests;
  const port = new URL(site.url("wiki")).port;
  for (const host of ["evil.example", `evil.example:${port}`, "graph.team.localhost:1", "wiki.team.localhost.evil.example", "", "wiki.team.localhost@evil.example", "127.0.0.1"]) {
    const answer = await send(site.url("wiki"), { host, headers: [...FETCH, cookie] });
    expect(answer.headers.has("x-application"), host).toBe(false);
    const location = header(answer, "location") ?? "";
    expect(location.includes("evil.example"), location).toBe(false);
  }
  expect(site.echo.requests).toBe(before);
});

test("the host of another application in the request does not change whose policy counts", async ({ site, visitor }) => {
  // No group: only `help` is open.
  const ada = await visitor();
  await ada.open(site.url("help"));
  const cookie: [string, string] = ["Cookie", ada.cookieFor(site.url("help"))];
  const before = site.echo.requests;
  const help = new URL(site.url("help")).host;
  for (const name of ["X-Forwarded-Host", "X-Host", "X-Original-Host", "Forwarded"]) {
    const value = name === "Forwarded" ? `host=${help};proto=https` : help;
    const answer = await send(site.url("wiki"), { headers: [...FETCH, cookie, [name, value]] });
    expect(answer.status, name).toBe(401);
  }
  expect(site.echo.requests).toBe(before);
});

test("the endpoints for proxies do not answer on the hosts of applications", async ({ site, staff }) => {
  for (const path of ["/.poolgate/verify", "/.poolgate/login", "/.poolgate/../verify/nginx", "/.poolgate/api/session"]) {
    const answer = await staff.request(site.url("wiki"), { target: path, headers: FETCH });
    expect(answer.headers.has("x-poolgate-user"), path).toBe(false);
    // A path that leaves the folder is one of the application.
    if (!answer.headers.has("x-application")) expect(answer.body.includes(staff.person.email), path).toBe(false);
  }
  // There, these are paths of the application like all others.
  for (const path of ["/verify/nginx", "/verify/forward"]) {
    expect(received(await staff.request(site.url("wiki", path), { headers: FETCH })).url).toBe(path);
    expectRefused(await send(site.url("wiki", path), { headers: FETCH }), 401);
  }
});

test("the endpoints for proxies do not answer through Poolgate's own host, nor through a host that is unknown", async ({ site, staff }) => {
  const wiki = new URL(site.url("wiki", "/secret"));
  // What a proxy asks, with the cookie that opens the wiki.
  const question: [string, string][] = [
    ...FETCH,
    ["Cookie", staff.cookieFor(wiki.href)],
    ["X-Original-URL", wiki.href],
    ["X-Original-Method", "GET"],
    ["X-Forwarded-Proto", "https"],
    ["X-Forwarded-Host", wiki.host],
    ["X-Forwarded-Uri", "/secret"],
    ["X-Forwarded-Method", "GET"],
  ];
  const own = new URL(site.loginUrl).host;
  for (const path of ["/verify/nginx", "/verify/forward", "/healthz/../verify/nginx", "/%76erify/forward", "//verify/nginx"]) {
    for (const host of [own, "evil.example", "127.0.0.1", "poolgate"]) {
      const answer = await send(site.loginUrl, { target: path, host, headers: question });
      expect(answer.headers.has("x-poolgate-user"), `${host}${path}`).toBe(false);
      expect(answer.body.includes(staff.person.email), `${host}${path}`).toBe(false);
    }
    expectRefused(await send(site.loginUrl, { target: path, headers: question }), 404);
  }
});
