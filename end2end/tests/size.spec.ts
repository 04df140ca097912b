// `make size` counts everything that a browser loads.

import { BUDGET, bytesSent, firstVisit } from "../size.mjs";
import { expect, test } from "../world.ts";

test("everything that a first visit to /login loads is counted, compressed, and within the budget", async ({ app, page, world }) => {
  const responses: { path: string; encoding: string | undefined }[] = [];
  page.on("response", (response) => {
    const { origin, pathname } = new URL(response.url());
    const encoding = response.headers()["content-encoding"];
    if (origin === world.stack.url && !pathname.startsWith("/api/")) responses.push({ path: pathname.slice(1), encoding });
  });
  await app.open("/login");
  // The page is ready; wait for any remaining requests.
  await page.waitForLoadState("networkidle");
  const counted = firstVisit();
  const loaded = responses.map(({ path }) => (path === "login" ? "index.html" : path));
  expect(loaded.filter((file) => file.endsWith(".wasm"))).toHaveLength(1);
  expect(loaded.filter((file) => !counted.includes(file)), "loaded and not counted").toEqual([]);
  const heavy = responses.filter(({ path }) => bytesSent(path === "login" ? "index.html" : path) > 1000);
  expect(heavy.filter(({ encoding }) => encoding !== "br"), "not sent as brotli").toEqual([]);
  expect(counted.reduce((sum, file) => sum + bytesSent(file), 0)).toBeLessThanOrEqual(BUDGET);
});
