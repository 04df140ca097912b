// What a person does on the pages, in the words that stand on them.

import { expect, type Locator, type Page } from "@playwright/test";
import type { Person } from "./pool.ts";

/** The application in one tab. */
export class App {
  constructor(readonly page: Page) {}

  get heading(): Locator {
    return this.page.getByRole("heading", { level: 1 });
  }
  get email(): Locator {
    return this.page.getByLabel("E-mail", { exact: true });
  }
  get password(): Locator {
    return this.page.getByLabel("Password", { exact: true });
  }
  get code(): Locator {
    return this.page.getByLabel("Code", { exact: true });
  }
  get alert(): Locator {
    return this.page.getByRole("alert").filter({ hasText: /\S/ });
  }
  get navigation(): Locator {
    return this.page.getByRole("banner");
  }
  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** Opens a page and waits until the application runs, not only its loading shell. */
  async open(path: string): Promise<void> {
    await this.page.goto(path);
    await this.isRunning();
  }

  async isRunning(): Promise<void> {
    await expect(this.heading).toBeVisible();
    // Which links stand in the header is known when the session is: then the page has settled.
    await expect(this.navigation.getByRole("link", { name: "Login" }).or(this.button("Logout"))).toBeVisible();
  }

  async register(person: Person): Promise<void> {
    await this.open("/register");
    await this.email.fill(person.email);
    await this.password.fill(person.password);
    await this.button("Create account").click();
    await expect(this.page).toHaveURL(/\/confirm\b/);
  }

  async confirm(code: string): Promise<void> {
    await this.code.fill(code);
    await this.button("Confirm").click();
  }

  /** Fills in the form of the in-app login that is open. */
  async fillLogin(person: Person, { remember = false } = {}): Promise<void> {
    await this.email.fill(person.email);
    await this.password.fill(person.password);
    await this.page.getByRole("checkbox", { name: "Remember me" }).setChecked(remember);
  }

  async submitLogin(person: Person, options: { remember?: boolean } = {}): Promise<void> {
    await this.fillLogin(person, options);
    await this.button("Log in").click();
  }

  async login(person: Person, options: { remember?: boolean } = {}): Promise<void> {
    await this.open("/login");
    await this.submitLogin(person, options);
    await this.isLoggedIn(person);
  }

  /** The buttons that unmask the two tokens, once these are shown. */
  get reveal(): Locator {
    return this.page.getByRole("button", { name: /^Reveal / });
  }

  /** The switch between the two ways in. */
  mode(name: "On this page" | "On the hosted page"): Locator {
    return this.page.getByRole("radio", { name, exact: true });
  }

  get toHostedPages(): Locator {
    return this.page.getByRole("link", { name: "Continue to the hosted page" });
  }

  /** Chooses the other way in on the login page that is open, and goes there. */
  async leaveForHostedLogin(): Promise<void> {
    await this.mode("On the hosted page").check();
    await this.toHostedPages.click();
  }

  async logout(): Promise<void> {
    await this.button("Logout").click();
    await this.isLoggedOut();
  }

  async isLoggedIn(person: Person): Promise<void> {
    await expect(this.button("Logout")).toBeVisible();
    await expect(this.navigation).toContainText(person.email);
  }

  async isLoggedOut(): Promise<void> {
    await expect(this.navigation.getByRole("link", { name: "Login" })).toBeVisible();
    await expect(this.navigation.getByRole("link", { name: "Register" })).toBeVisible();
    await expect(this.button("Logout")).toHaveCount(0);
  }
}
