// What the specs of several sections of the account share: how a session begins, and a login that is not recent.

import { expect } from "@playwright/test";
import type { World } from "../world.ts";
import type { App } from "./app.ts";
import type { Person } from "./pool.ts";

/** The two ways in which a session begins. */
export const LOGINS = {
  "in the app": async (app: App, _world: World, ada: Person): Promise<void> => {
    await app.login(ada);
  },
  "on the hosted pages": async (app: App, world: World, ada: Person): Promise<void> => {
    await app.open("/login");
    await app.startHostedLogin();
    await world.hosted(app.page).login(ada);
    await app.expectLoggedIn(ada);
  },
};

/** Opens a section and waits until its content is there. */
export async function openSection(app: App, section: string): Promise<void> {
  await app.open(`/account/${section}`);
  await expect(app.page).toHaveURL((url) => url.pathname === `/account/${section}`);
}

/** Clicks a button that asks before it acts, and confirms. */
export async function confirmAction(app: App, name: string | RegExp, confirm: string): Promise<void> {
  await app.main.getByRole("button", { name, exact: typeof name === "string" }).click();
  const question = app.main.getByRole("group").filter({ has: app.page.getByRole("button", { name: confirm, exact: true }) });
  await question.getByRole("button", { name: confirm, exact: true }).click();
}

/** An item of the list of a section, by its heading. */
export function item(app: App, heading: string | RegExp) {
  return app.main.getByRole("listitem").filter({ has: app.page.getByRole("heading", { name: heading }) });
}

/** Logs in so that the login is too old for a change that needs a recent one. */
export async function loginLongAgo(app: App, world: World, ada: Person, login = LOGINS["in the app"]): Promise<void> {
  await world.pool.duringOldLogin(() => login(app, world, ada));
}

/** Confirms with the password that stands in front of a change. */
export async function confirmWithPassword(app: App, ada: Person): Promise<void> {
  await expect(app.main.getByRole("heading", { name: "Confirm that it\u2019s you" })).toBeVisible();
  await app.password.fill(ada.password);
  await app.main.getByRole("button", { name: "Confirm", exact: true }).click();
  await expect(app.main.getByRole("heading", { name: "Confirm that it\u2019s you" })).toHaveCount(0);
}

/** Confirms on the hosted pages, which ask for the password although their own session has not ended. */
export async function confirmOnHostedPages(app: App, world: World, ada: Person): Promise<void> {
  await app.main.getByRole("link", { name: "Log in again" }).click();
  await world.hosted(app.page).login(ada);
  await app.expectLoggedIn(ada);
  await expect(app.main.getByRole("heading", { name: "Confirm that it\u2019s you" })).toHaveCount(0);
}

/** The two ways to confirm, by how the session began. */
export const CONFIRMATIONS = {
  "in the app": (app: App, _world: World, ada: Person): Promise<void> => confirmWithPassword(app, ada),
  "on the hosted pages": confirmOnHostedPages,
};
