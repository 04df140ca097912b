// Limits on attempts, with the defaults for a real pool.

import { expect, test } from "../world.ts";

test("after wrong passwords the page says how long to wait, whether or not the account exists", async ({ ownWorld }) => {
  for (const exists of [true, false]) {
    const { world, app } = await ownWorld({ RATE_LIMITS: "" });
    const ada = exists ? await world.member() : world.stranger();
    await app.open("/login");
    let failures = 0;
    // The fourth attempt within twenty seconds is refused, or the fifth on a slow machine.
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      const refused = app.page.waitForResponse((response) => response.url().includes("/api/login") && !response.ok());
      await app.submitLogin({ ...ada, password: world.stranger().password });
      if ((await refused).status() === 429) break;
      await expect(app.alert).toContainText("Incorrect email or password");
      failures += 1;
    }
    expect(failures).toBeGreaterThanOrEqual(3);
    expect(failures).toBeLessThan(5);
    await expect(app.alert).toContainText(/Too many attempts\. Try again in \d+ (seconds?|minutes?|hours?)\./);
    await expect(app.email).toHaveValue(ada.email);
  }
});
