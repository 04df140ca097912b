// The picture in README.md: `make pictures`, after a change that one can see.

import { join } from "node:path";
import { expect, test } from "../world.ts";

test("the demo user's profile", async ({ app, page, world }) => {
  const demo = world.pool.description.demo_user;
  if (!demo) throw new Error("the local pool has no demo user");
  await app.login(demo);
  await expect(app.heading).toHaveText("Your profile");
  await page.screenshot({ path: join(import.meta.dirname, "../screenshots/profile.png"), animations: "disabled" });
});
