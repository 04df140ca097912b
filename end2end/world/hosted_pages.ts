// Page object of the hosted pages, which are part of the pool and not of the application.

import { expect, type Page } from "@playwright/test";
import type { Person, Pool } from "./pool.ts";

/** The hosted pages in one tab. */
export class HostedPages {
  constructor(
    readonly page: Page,
    private readonly pool: Pool,
  ) {}

  /** Waits for the login page of the pool. */
  async expectLoginPage(): Promise<void> {
    await expect(this.page).toHaveURL((url) => url.origin === this.pool.url);
    await expect(this.page.getByLabel("Password", { exact: true })).toBeVisible();
  }

  async login(person: Person): Promise<void> {
    await this.expectLoginPage();
    await this.page.getByLabel(/e-?mail/i).fill(person.email);
    await this.page.getByLabel("Password", { exact: true }).fill(person.password);
    await this.page.getByRole("button", { name: /^(log|sign) in$/i }).click();
  }

  /** Creates an account and confirms it with the code from the email. */
  async signUp(person: Person): Promise<void> {
    await this.expectLoginPage();
    await this.page.getByRole("link", { name: /sign up|create/i }).click();
    await this.page.getByLabel(/e-?mail/i).fill(person.email);
    await this.page.getByLabel("Password", { exact: true }).fill(person.password);
    await this.page.getByRole("button", { name: /sign up|create/i }).click();
    await this.page.getByLabel(/code/i).fill(await this.codeFor(person));
    await this.page.getByRole("button", { name: /confirm/i }).click();
  }

  async cancel(): Promise<void> {
    await this.expectLoginPage();
    await this.page.getByRole("link", { name: /cancel/i }).or(this.page.getByRole("button", { name: /cancel/i })).click();
  }

  private async codeFor(person: Person): Promise<string> {
    await expect(this.page.getByLabel(/code/i)).toBeVisible();
    return this.pool.code(person.email);
  }
}
