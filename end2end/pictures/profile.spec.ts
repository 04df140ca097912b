// Takes the screenshot in README.md: run `make pictures` after a visible change.

import { join } from "node:path";
import { test } from "../world.ts";

test("the profile of the demo user", async ({ app, page, world }) => {
  const demo = world.pool.description.demo_user;
  if (!demo) throw new Error("the local pool has no demo user");
  await app.login(demo);
  await app.expectProfile();
  await page.screenshot({ path: join(import.meta.dirname, "../screenshots/profile.png"), animations: "disabled" });
});
