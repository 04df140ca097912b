// Headers that a client invents: none of them reaches the application under a name that it could read as Poolgate's.

import type { Received } from "./echo.ts";
import { send } from "./raw.ts";
import { FETCH } from "./visitor.ts";
import { expect, expectRefused, received, test } from "./world.ts";

const OWN = ["User", "Name", "Email", "Groups", "Groups-Truncated", "App", "Expires", "Assertion"].map((name) => `X-Poolgate-${name}`);
const NAMES = [...OWN, ...["User", "Name", "Email", "Groups"].map((name) => `Remote-${name}`)];
const FORGED = "forged-by-the-client";

/** The name that CGI, WSGI, PHP and others derive from the name of a header. */
const variable = (name: string): string => `HTTP_${name.toUpperCase().replaceAll(/[^A-Z\d]/g, "_")}`;
const VARIABLES = NAMES.map(variable);

/** Headers whose value is the client's, although an application could read them as Poolgate's. */
function forgedIn({ headers }: Received): string[] {
  return headers.filter(([name, value]) => VARIABLES.includes(variable(name)) && value.includes(FORGED)).map(([name]) => name);
}

const SPELLINGS: Record<string, (name: string) => string> = {
  "the name itself": (name) => name,
  "lower case": (name) => name.toLowerCase(),
  "upper case": (name) => name.toUpperCase(),
  underscores: (name) => name.replaceAll("-", "_"),
  dots: (name) => name.replaceAll("-", "."),
  "the last dash as an underscore": (name) => name.replace(/-(?=[^-]*$)/, "_"),
  "the first dash as an underscore": (name) => name.replace("-", "_"),
  "the first dash as a dot": (name) => name.replace("-", "."),
  "other characters that names may contain": (name) => name.replaceAll("-", "!"),
  "the rest of them": (name) => name.replaceAll("-", "~"),
};

for (const [spelling, write] of Object.entries(SPELLINGS)) {
  test(`a client cannot name another person: ${spelling}`, async ({ site, staff }) => {
    const headers = NAMES.map((name): [string, string] => [write(name), FORGED]);
    const answer = await staff.request(site.url("wiki"), { headers: [...FETCH, ...headers] });
    expect(forgedIn(received(answer))).toEqual([]);
    expect(received(answer).headers.find(([name]) => name.toLowerCase() === "x-poolgate-email")?.[1]).toBe(staff.person.email);
  });
}

test("a name that is sent twice, before and after others, is replaced twice", async ({ site, staff }) => {
  const forged = NAMES.map((name): [string, string] => [name, FORGED]);
  const answer = await staff.request(site.url("wiki"), { headers: [...forged, ...FETCH, ...forged] });
  expect(forgedIn(received(answer))).toEqual([]);
});

test("a client cannot have the proxy remove what Poolgate says, by listing it in Connection", async ({ site, staff }) => {
  for (const lists of [[`close, ${NAMES.join(", ")}`], ["close", NAMES.join(",").toLowerCase()], [`${NAMES.join(",")}`, "close"]]) {
    const headers = lists.map((value): [string, string] => ["Connection", value]);
    const answer = await staff.request(site.url("wiki"), { headers: [...FETCH, ...headers] });
    const names = received(answer).headers.map(([name]) => name.toLowerCase());
    for (const name of ["x-poolgate-user", "x-poolgate-email", "x-poolgate-groups"]) expect(names, lists.join(" | ")).toContain(name);
  }
});

test("what Poolgate needs for its decision cannot be listed in Connection either", async ({ site, visitor }) => {
  const ada = await visitor("staff");
  await ada.open(site.url("help"));
  const before = site.echo.requests;
  const listed = "close, X-Forwarded-Host, X-Forwarded-Proto, X-Forwarded-Uri, X-Forwarded-Method, X-Original-URL, X-Original-Method";
  // The cookie is one of `help`, whose policy is wider: it must not count for the wiki, whatever is left out.
  const headers: [string, string][] = [...FETCH, ["Cookie", ada.cookieFor(site.url("help"))], ["Connection", listed]];
  expectRefused(await send(site.url("wiki"), { headers }), 401);
  expect(site.echo.requests).toBe(before);
});

test("headers of single sign-on that the application may trust are not those of a stranger", async ({ site }) => {
  const names = ["Remote-User", "X-Forwarded-User", "X-Auth-Request-User", "Authorization"];
  const before = site.echo.requests;
  expectRefused(await send(site.url("wiki"), { headers: [...FETCH, ...names.map((name): [string, string] => [name, FORGED])] }), 401);
  expect(site.echo.requests).toBe(before);
});
