// The screenshots in README.md, which are committed: run `make pictures` after a visible change.

import { join } from "node:path";
import { test } from "../world.ts";

test("the profile of the demo user", async ({ app, page, world }) => {
  const demo = world.pool.description.demo_user;
  if (!demo) throw new Error("the local pool has no demo user");
  await page.setViewportSize({ width: 1100, height: 1300 });
  await app.login(demo);
  await app.expectProfile();
  await page.screenshot({ path: join(import.meta.dirname, "../screenshots/profile.png"), animations: "disabled" });
});
