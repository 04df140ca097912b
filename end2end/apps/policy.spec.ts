// Who may open which application: by group, as long as they are in it.

import { valueOf } from "./echo.ts";
import { FETCH, NAVIGATION } from "./visitor.ts";
import { createVisitor, expect, expectRefused, received, test } from "./world.ts";

test("who is in none of the groups reads who they are and what is missing, without a loop", async ({ site, visitor }) => {
  const ada = await visitor("visitors");
  const before = site.echo.requests;
  const { answer } = await ada.open(site.url("wiki", "/page"));
  expectRefused(answer, 403);
  expect(answer.body).toContain(ada.person.email);
  expect(answer.body).toContain("wiki");
  expect(answer.headers.get("content-type")?.[0]).toContain("text/html");
  expect(site.echo.requests).toBe(before);
});

test("any of the groups is enough, and an application for everybody needs none", async ({ site, visitor }) => {
  received((await (await visitor("admin")).open(site.url("wiki"))).answer);
  received((await (await visitor()).open(site.url("help"))).answer);
});

test("a group that looks similar is another group", async ({ site, visitor }) => {
  const ada = await visitor("Staff", "staff2", "sta", "staff.admin", "ops");
  expectRefused((await ada.open(site.url("wiki"))).answer, 403);
});

test("a group that is granted or taken away takes effect within GROUPS_MAX_AGE, without another login", async ({ site, visitor }) => {
  const ada = await visitor("staff");
  await ada.open(site.url("wiki"));
  const status = async () => (await ada.request(site.url("wiki"), { headers: FETCH })).status;
  expect(await status()).toBe(200);
  await site.pool.administer("AdminRemoveUserFromGroup", { Username: ada.person.email, GroupName: "staff" });
  await expect.poll(status, { message: "taken away" }).toBe(403);
  await site.pool.addToGroup(ada.person, "admin");
  await expect.poll(status, { message: "granted" }).toBe(200);
});

test("a person with 90 groups gets in, also with a token, and the answer stays short enough for every proxy", async ({ site }) => {
  const groups = Array.from({ length: 89 }, (_, at) => `department-with-quite-a-long-name-of-a-large-company-${String(at).padStart(3, "0")}`);
  const ada = await createVisitor(site, [...groups, "staff"]);
  const request = received((await ada.open(site.url("wiki"))).answer);
  expect(valueOf(request, "X-Poolgate-Groups")).toBe("staff");
  expect(valueOf(request, "X-Poolgate-Groups-Truncated")).toBe("1");
  // The ID token contains all of them: about 8 kB.
  const withToken = received((await ada.open(site.url("chat"))).answer);
  expect(valueOf(withToken, "X-Poolgate-App")).toBe("chat");
});

test("names of groups cannot forge a list: everything but plain characters is encoded", async ({ site, visitor }) => {
  const ada = await visitor("staff", "a,admin", "ö");
  const groups = valueOf(received((await ada.open(site.url("wiki"))).answer), "X-Poolgate-Groups")!.split(",");
  expect(groups.sort()).toEqual(["%C3%B6", "a%2Cadmin", "staff"]);
});

test("a second factor that the login did not have is asked for, and no fetch is redirected", async ({ site, visitor }) => {
  const ada = await visitor("ops");
  const before = site.echo.requests;
  const { url, answer } = await ada.open(site.url("graph", "/board"));
  expect(new URL(url).origin, `${url}: ${answer.body.slice(0, 200)}`).toBe(site.loginUrl);
  expectRefused(answer, 403);
  expectRefused(await ada.request(site.url("graph", "/board"), { headers: FETCH }), 401);
  expectRefused(await ada.request(site.url("graph", "/board"), { headers: NAVIGATION }), 302);
  expect(site.echo.requests).toBe(before);
});
