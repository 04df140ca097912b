// Attacks on comparable systems, each with the advisory that describes it. None of them works here.

import { valueOf } from "./echo.ts";
import { header, send, targetOf } from "./raw.ts";
import { FETCH, NAVIGATION, Visitor } from "./visitor.ts";
import { expect, expectRefused, received, test } from "./world.ts";

test("GHSA-7x63-xv5r-3p2x (oauth2-proxy): a path that the client claims in X-Forwarded-Uri opens nothing", async ({ site, visitor }) => {
  const ada = await visitor();
  await ada.open(site.url("help"));
  const help = new URL(site.url("help"));
  const claims: [string, string][] = [
    ["X-Forwarded-Uri", "/.poolgate/session"],
    ["X-Original-URL", help.href],
    ["X-Original-URI", "/.poolgate/session"],
    ["X-Rewrite-URL", "/.poolgate/session"],
    ["X-Forwarded-Host", help.host],
    ["X-Forwarded-Proto", "https"],
    ["X-Forwarded-Method", "OPTIONS"],
    ["X-Original-Method", "OPTIONS"],
    ["X-Forwarded-Prefix", "/.poolgate"],
    ["X-Auth-Request-Redirect", "https://evil.example/"],
  ];
  const before = site.echo.requests;
  for (const headers of [claims, ...claims.map((one) => [one]), ...claims.map((one) => [one, one])]) {
    const cookie: [string, string] = ["Cookie", ada.cookieFor(help.href)];
    const answer = await send(site.url("wiki", "/secret"), { headers: [...FETCH, cookie, ...headers] });
    expectRefused(answer, 401);
    const page = await send(site.url("wiki", "/secret"), { headers: [...NAVIGATION, ...headers] });
    expectRefused(page, 302);
    const start = new URL(header(page, "location")!, site.url("wiki"));
    expect(start.origin).toBe(new URL(site.url("wiki")).origin);
    expect(targetOf(start)).toBe("/secret");
  }
  expect(site.echo.requests).toBe(before);
});

test("GHSA-5hvv-m4w4-gf6v (oauth2-proxy): the User-Agent of a health check is not a login", async ({ site }) => {
  for (const agent of ["GoogleHC/1.0", "kube-probe/1.30", "ELB-HealthChecker/2.0", "Amazon-Route53-Health-Check-Service", "Prometheus/2.42.0"]) {
    for (const path of ["/secret", "/healthz", "/ping", "/ready"]) {
      expectRefused(await send(site.url("wiki", path), { headers: [...FETCH, ["User-Agent", agent]] }), 401);
    }
  }
});

test("GHSA-pxq7-h93f-9jrg (oauth2-proxy): a fragment in the path does not hide the rest of it", async ({ site }) => {
  for (const target of ["/secret#/.poolgate/session", "/secret%23/.poolgate/session", "/.poolgate/session#/../../secret"]) {
    const before = site.echo.requests;
    const answer = await send(site.url("wiki"), { target, headers: FETCH });
    expect(answer.headers.has("x-application"), target).toBe(false);
    expect(site.echo.requests, target).toBe(before);
  }
});

test("GHSA-7rh7-c77v-6434 (oauth2-proxy): a query that looks like an open path opens nothing", async ({ site }) => {
  for (const query of ["/.poolgate/session", "path=/.poolgate/start", "/public/", "to=/.poolgate/callback"]) {
    expectRefused(await send(site.url("wiki", `/secret?${query}`), { headers: FETCH }), 401);
  }
});

test("GHSA-vjrc-mh2v-45x6 (oauth2-proxy): underscores do not get a forged header past the proxy", async ({ site, staff }) => {
  const forged: [string, string][] = [["X_Poolgate_User", "root"], ["X_Poolgate_Groups", "admin"], ["x_poolgate_email", "root@example.org"]];
  const request = received(await staff.request(site.url("wiki"), { headers: [...FETCH, ...forged] }));
  expect(request.headers.filter(([name]) => /poolgate/i.test(name) && name.includes("_"))).toEqual([]);
});

test("GHSA-7r4p-vjf4-gxv4 (Caddy): a header that Poolgate leaves empty is not the client's", async ({ site, member }) => {
  const ada = await member("staff");
  // No verified address and no name: both headers are empty.
  await site.pool.administer("AdminUpdateUserAttributes", {
    Username: ada.email,
    UserAttributes: [{ Name: "email_verified", Value: "false" }, { Name: "name", Value: "" }],
  });
  const visitor = new Visitor(site.loginUrl);
  await visitor.logIn(ada);
  await visitor.open(site.url("wiki"));
  const forged: [string, string][] = ["Email", "Name", "Assertion", "Groups-Truncated"].map((name) => [`X-Poolgate-${name}`, "root@example.org"]);
  const request = received(await visitor.request(site.url("wiki"), { headers: [...FETCH, ...forged] }));
  expect(valueOf(request, "X-Poolgate-Email") ?? "").toBe("");
  for (const [name] of forged) expect(valueOf(request, name) ?? "", name).not.toContain("root@");
  // Caddy 2.6 passes on its own placeholder for a header that is not there.
  expect(JSON.stringify(request.headers)).not.toContain("{http.");
});

test("CVE-2026-35051 (Traefik): X-Forwarded-Prefix of the client changes nothing", async ({ site, visitor }) => {
  expectRefused(await send(site.url("wiki", "/secret"), { headers: [...FETCH, ["X-Forwarded-Prefix", "/.poolgate"]] }), 401);
  const ada = await visitor("staff");
  received((await ada.open(site.url("wiki"))).answer);
  await site.pool.administer("AdminRemoveUserFromGroup", { Username: ada.person.email, GroupName: "staff" });
  await expect.poll(async () => (await ada.request(site.url("wiki"), { headers: FETCH })).status, { message: "taken away" }).toBe(403);
  expectRefused(await ada.request(site.url("wiki"), { headers: [...FETCH, ["X-Forwarded-Prefix", "/.poolgate"]] }), 403);
});

test("CVE-2026-39858 (Traefik): underscores in X_Forwarded_Host and the like are no second opinion", async ({ site, visitor }) => {
  const ada = await visitor();
  await ada.open(site.url("help"));
  const { host } = new URL(site.url("help"));
  const aliases: [string, string][] = [
    ["X_Forwarded_Host", host],
    ["X_Forwarded_Proto", "https"],
    ["X_Forwarded_Uri", "/"],
    ["X_Forwarded_Method", "GET"],
    ["X_Original_URL", site.url("help")],
    ["X.Forwarded.Host", host],
    ["X.Original.URL", site.url("help")],
  ];
  const cookie: [string, string] = ["Cookie", ada.cookieFor(site.url("help"))];
  for (const headers of [aliases, ...aliases.map((one) => [one])]) {
    expectRefused(await send(site.url("wiki"), { headers: [...FETCH, cookie, ...headers] }), 401);
  }
});

test("GHSA-rf44-j88r-hh8c (Traefik): dots and other characters do not get a forged header past the proxy", async ({ site, staff }) => {
  const forged = [..."!#$%&'*+.^_`|~"].map((character): [string, string] => [`X${character}Poolgate${character}User`, "root"]);
  const request = received(await staff.request(site.url("wiki"), { headers: [...FETCH, ...forged] }));
  expect(request.headers.filter(([, value]) => value === "root")).toEqual([]);
});

test("CVE-2024-45410 (Traefik): what the proxy adds cannot be removed by listing it in Connection", async ({ site }) => {
  const listed = "close, X-Forwarded-Host, X-Forwarded-Proto, X-Forwarded-Uri, X-Forwarded-Method, X-Forwarded-For, X-Original-URL";
  const before = site.echo.requests;
  const answer = await send(site.url("wiki", "/secret"), { headers: [...NAVIGATION, ["Connection", listed], ["X-Forwarded-Host", "evil.example"]] });
  expect(header(answer, "location") ?? "").not.toContain("evil.example");
  expect(site.echo.requests).toBe(before);
});
