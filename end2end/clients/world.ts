// A pool for each client, and the steps that all clients go through.

import { join } from "node:path";
import { expect, test as base } from "@playwright/test";
import type { Person } from "../world/pool.ts";
import { Pool } from "../world/pool.ts";
import { Stack } from "../world/stack.ts";
import { totp } from "../world/totp.ts";

export { expect } from "@playwright/test";
export { totp } from "../world/totp.ts";

export const person: Person = { email: "ada@example.com", password: "Correct-horse-7" };
export const newPassword = "Battery-staple-8";

interface Fixtures {
  pool: Pool;
}

export const test = base.extend<Fixtures>({
  pool: async ({}, use) => {
    // Clients outside a browser use the system's resolver, which may not know names below localhost.
    const stack = await Stack.start({ DIST_DIR: join(import.meta.dirname, "page") }, "localhost");
    await use(await Pool.at(stack.poolUrl));
    await stack.dispose();
  },
});

/** What a client does. Absent steps are those that the client does not have. */
export interface Client {
  signUp(person: Person): Promise<unknown>;
  confirm(email: string, code: string): Promise<unknown>;
  /** Signs in by SRP; `code` is asked for if a second factor is needed. Returns the access token. */
  signIn(person: Person, code?: () => string): Promise<string>;
  /** Returns another access token. */
  refresh(): Promise<string>;
  attributes(): Promise<Record<string, string>>;
  update(attributes: Record<string, string>): Promise<unknown>;
  /** Verifies a new email address with its code. */
  verifyEmail(code: string): Promise<unknown>;
  changePassword(from: string, to: string): Promise<unknown>;
  /** Adds an authenticator app, prefers it as the second factor, and returns its key. */
  addAuthenticator(code: (key: string) => string): Promise<string>;
  signOutEverywhere(): Promise<unknown>;
  delete(): Promise<unknown>;
}

/** Runs all steps. */
export async function run(pool: Pool, client: Client): Promise<void> {
  const { step } = test;
  const isValid = async (AccessToken: string) => pool.isAccepted("GetUser", { AccessToken });
  await step("sign up", () => client.signUp(person));
  await step("a sign-in before the confirmation is refused", () => expect(client.signIn(person)).rejects.toThrow("User is not confirmed."));
  await step("confirm with the code from the mailbox", async () => client.confirm(person.email, await pool.code(person.email)));
  await step("a wrong password is refused", () =>
    expect(client.signIn({ ...person, password: newPassword })).rejects.toThrow("Incorrect username or password."),
  );
  const first = await step("sign in by SRP", () => client.signIn(person));
  await step("refresh", async () => expect(await client.refresh()).not.toBe(first));
  await step("GetUser", async () => expect(await client.attributes()).toMatchObject({ email: person.email, email_verified: "true" }));
  await step("change an attribute", async () => {
    await client.update({ given_name: "Ada" });
    expect(await client.attributes()).toMatchObject({ given_name: "Ada" });
  });
  await step("change the email address, which its code verifies", async () => {
    await client.update({ email: "lovelace@example.com" });
    expect(await client.attributes()).toMatchObject({ email: person.email });
    await client.verifyEmail(await pool.code("lovelace@example.com"));
    expect(await client.attributes()).toMatchObject({ email: "lovelace@example.com", email_verified: "true" });
  });
  const moved: Person = { email: "lovelace@example.com", password: newPassword };
  await step("change the password", async () => {
    await client.changePassword(person.password, newPassword);
    await client.signIn(moved);
  });
  const key = await step("set up an authenticator app", () => client.addAuthenticator(totp));
  // The code of this period was used for the set-up, and each is accepted once.
  const last = await step("sign in with a code of the app", () => client.signIn(moved, () => totp(key, 1)));
  await step("sign out everywhere", async () => {
    expect(await isValid(last)).toBe(true);
    await client.signOutEverywhere();
    expect(await isValid(last)).toBe(false);
  });
  await step("delete the user", async () => {
    await pool.requireSecondFactors(moved, []);
    await client.signIn(moved);
    await client.delete();
    await expect(client.signIn(moved)).rejects.toThrow("Incorrect username or password.");
  });
}
