// The screens of a server with applications behind it. They need a server of their own: a login leads to the applications
// there, and to the profile elsewhere.

import { expect } from "@playwright/test";
import { type Open, SETTINGS } from "./screens.ts";

export const SETTINGS_WITH_APPS = {
  ...SETTINGS,
  APPS: [
    'wiki https://wiki.example.org groups=staff title="Team wiki"',
    "graph https://graph.example.org groups=staff",
    'expenses https://expenses.intranet.example.org groups=staff title="Travel and expenses"',
    "payroll https://payroll.example.org groups=finance",
  ].join("\n"),
};

/** The screens by name. Names are used for files. */
export const SCREENS_WITH_APPS: Record<string, Open> = {
  "apps": async ({ app, world }) => {
    const ada = await world.member();
    await world.pool.addToGroup(ada, "staff");
    await app.login(ada);
    await expect(app.main.getByRole("link")).toHaveCount(3);
  },
  "apps-none": async ({ app, world }) => {
    await app.login(await world.member());
    await expect(app.main).toContainText("There are no applications");
  },
  "login-for-app": async ({ app }) => {
    await app.open(`/login?return_to=${encodeURIComponent("/auth/app?app=wiki&state=x&to=Lw")}`);
    await expect(app.main).toContainText("Team wiki");
  },
};
