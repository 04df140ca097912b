// Page object of the application. Text that several specs look for is defined only here, so that rewording it takes a
// single edit.

import { expect, type Locator, type Page } from "@playwright/test";
import type { Person } from "./pool.ts";

/** The text that identifies a page. */
export interface PageText {
  /** The level-one heading for a visitor who is not logged in. */
  heading: string;
  /** The document title, without the product name. */
  title: string;
}

/** Every page that can be opened without logging in, and the fallback page for unknown paths. */
export const PUBLIC_PAGES: Record<string, PageText> = {
  "/": { heading: "Login for Amazon Cognito user pools", title: "Welcome" },
  "/register": { heading: "Create an account", title: "Create an account" },
  "/confirm": { heading: "Check your email", title: "Check your email" },
  "/forgot-password": { heading: "Reset your password", title: "Reset your password" },
  "/reset-password": { heading: "Choose a new password", title: "Choose a new password" },
  "/login": { heading: "Log in", title: "Log in" },
  "/privacy": { heading: "Privacy", title: "Privacy" },
  "/no-such-page": { heading: "Page not found", title: "Page not found" },
};

/** The heading of `/` for a logged-in user. */
export const WELCOME_BACK = "Welcome back";
/** The heading of `/profile`. */
export const YOUR_PROFILE = "Your profile";

/** At least two of the three parts of a JSON Web Token, as the profile page shows raw tokens. */
export const RAW_TOKEN = /eyJ[\w-]+\.[\w-]+\.[\w-]+/;

/** The application in one tab. */
export class App {
  constructor(readonly page: Page) {}

  // --- Landmarks and navigation

  get navigation(): Locator {
    return this.page.getByRole("banner");
  }
  get main(): Locator {
    return this.page.getByRole("main");
  }
  get footer(): Locator {
    return this.page.getByRole("contentinfo");
  }
  get heading(): Locator {
    return this.page.getByRole("heading", { level: 1 });
  }
  get skipLink(): Locator {
    return this.page.getByRole("link", { name: "Skip to content" });
  }
  get registerLink(): Locator {
    return this.navigation.getByRole("link", { name: "Create account" });
  }
  get loginLink(): Locator {
    return this.navigation.getByRole("link", { name: "Log in" });
  }
  get logoutButton(): Locator {
    return this.button("Log out");
  }
  get privacyLink(): Locator {
    return this.footer.getByRole("link", { name: "Privacy" });
  }
  get alert(): Locator {
    return this.page.getByRole("alert").filter({ hasText: /\S/ });
  }
  get theme(): Locator {
    return this.footer.getByRole("combobox", { name: "Theme" });
  }
  /** The placeholder for content that is still loading. */
  get loading(): Locator {
    return this.page.getByText(/^Loading/);
  }

  // --- Form fields

  get email(): Locator {
    return this.page.getByLabel("Email", { exact: true });
  }
  get password(): Locator {
    return this.page.getByLabel("Password", { exact: true });
  }
  get newPassword(): Locator {
    return this.page.getByLabel("New password", { exact: true });
  }
  get code(): Locator {
    return this.page.getByLabel("Code", { exact: true });
  }
  get givenName(): Locator {
    return this.page.getByLabel(/^Given name/);
  }
  get familyName(): Locator {
    return this.page.getByLabel(/^Family name/);
  }
  get phoneNumber(): Locator {
    return this.page.getByLabel(/^Phone number/);
  }
  get rememberMe(): Locator {
    return this.page.getByRole("checkbox", { name: "Remember me" });
  }
  get inAppMode(): Locator {
    return this.page.getByRole("radio", { name: "On this page", exact: true });
  }
  get hostedMode(): Locator {
    return this.page.getByRole("radio", { name: "On a separate page", exact: true });
  }

  // --- Buttons and links of the pages

  get createAccount(): Locator {
    return this.button("Create account");
  }
  get confirmButton(): Locator {
    return this.button("Confirm");
  }
  get resendCode(): Locator {
    return this.button("Send a new code");
  }
  get sendCode(): Locator {
    return this.button("Send code");
  }
  get changePassword(): Locator {
    return this.button("Change password");
  }
  get presentPassword(): Locator {
    return this.page.getByLabel("Current password", { exact: true });
  }
  get forgotPassword(): Locator {
    return this.page.getByRole("link", { name: "Forgot your password?" });
  }
  /** The link to an external identity provider. */
  provider(name: string): Locator {
    return this.page.getByRole("link", { name: `Continue with ${name}`, exact: true });
  }
  get loginButton(): Locator {
    return this.button("Log in");
  }
  get showPassword(): Locator {
    return this.button("Show password");
  }
  get continueToHostedPage(): Locator {
    return this.page.getByRole("link", { name: "Continue to login" });
  }
  get tryAgain(): Locator {
    return this.button("Try again");
  }
  get showTokens(): Locator {
    return this.button("Show tokens");
  }
  get hideTokens(): Locator {
    return this.button("Hide tokens");
  }
  /** The buttons that reveal one token each, once the tokens have been fetched; on a phone, the second is in another tab. */
  get revealButtons(): Locator {
    return this.page.getByRole("button", { name: /^Reveal /, includeHidden: true });
  }

  // --- The challenges of a login

  get continueButton(): Locator {
    return this.button("Continue");
  }
  get otherAccount(): Locator {
    return this.page.getByRole("link", { name: "Use another account" });
  }
  get otherWay(): Locator {
    return this.button("Log in another way");
  }
  get trustDevice(): Locator {
    return this.page.getByRole("checkbox", { name: "Don\u2019t ask for a code on this device again" });
  }
  /** The key of an authenticator app. */
  get key(): Locator {
    return this.page.getByLabel("Key", { exact: true });
  }
  get usePasskey(): Locator {
    return this.button("Continue with passkey");
  }
  get copyKey(): Locator {
    return this.button("Copy key");
  }
  get answer(): Locator {
    return this.page.getByLabel("Answer", { exact: true });
  }
  get timeLeft(): Locator {
    return this.main.getByText(/left for this step/);
  }
  /** A way to log in or a second factor, as a button. */
  choice(name: string): Locator {
    return this.button(name);
  }

  /** The table rows of a claim on the profile page: one per token that contains it, also in a tab that is not selected. */
  claim(name: string): Locator {
    const panels = this.page.locator("#id-token-panel, #access-token-panel");
    const rows = panels.getByRole("row", { includeHidden: true });
    return rows.filter({ has: this.page.getByText(name, { exact: true }) });
  }
  /** The search for claims on the profile page. */
  get claimSearch(): Locator {
    return this.page.getByRole("searchbox", { name: "Search names, meanings and values" });
  }
  /** Raw tokens in clear text. */
  get rawTokens(): Locator {
    return this.page.getByText(RAW_TOKEN);
  }

  private button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  // --- Actions

  /** Opens a path and waits until its page is ready. */
  async open(path: string): Promise<void> {
    await this.page.goto(path);
    await this.expectReady();
  }

  async register(person: Person): Promise<void> {
    await this.open("/register");
    await this.email.fill(person.email);
    await this.password.fill(person.password);
    await this.createAccount.click();
    await this.expectConfirmPage();
  }

  /** Requests a code for a new password and waits for the page that asks for it. */
  async requestReset(email: string): Promise<void> {
    await this.open("/forgot-password");
    await this.email.fill(email);
    await this.sendCode.click();
    await this.expectResetPage();
  }

  async resetPassword(code: string, password: string): Promise<void> {
    await this.code.fill(code);
    await this.newPassword.fill(password);
    await this.changePassword.click();
  }

  async confirm(code: string): Promise<void> {
    await this.code.fill(code);
    await this.confirmButton.click();
  }

  /** Fills in the in-app form of the open login page. */
  async fillLogin(person: Person, { remember = false } = {}): Promise<void> {
    await this.email.fill(person.email);
    await this.password.fill(person.password);
    await this.rememberMe.setChecked(remember);
  }

  async submitLogin(person: Person, options: { remember?: boolean } = {}): Promise<void> {
    await this.fillLogin(person, options);
    await this.loginButton.click();
  }

  /** Logs in until the page of a challenge opens. */
  async loginUntil(page: string, person: Person): Promise<void> {
    await this.open("/login");
    await this.submitLogin(person);
    await this.expectChallenge(page);
  }

  /** Opens the choice of a first factor from the login page. */
  async chooseFirstFactor(person: Person, returnTo = "/profile"): Promise<void> {
    await this.open(`/login?return_to=${encodeURIComponent(returnTo)}`);
    await this.email.fill(person.email);
    await this.otherWay.click();
    await this.expectChallenge("choose-factor");
  }

  /** Returns the key of an authenticator app that is being set up, once it is shown. */
  async readKey(): Promise<string> {
    await expect(this.key).toHaveValue(/^([A-Z2-7]{4} )+[A-Z2-7]{1,4}$/);
    return (await this.key.inputValue()).replaceAll(" ", "");
  }

  async submitCode(code: string): Promise<void> {
    await this.code.fill(code);
    await this.continueButton.click();
  }

  async login(person: Person, options: { remember?: boolean } = {}): Promise<void> {
    await this.open("/login");
    await this.submitLogin(person, options);
    await this.expectLoggedIn(person);
  }

  async chooseHostedMode(): Promise<void> {
    await this.hostedMode.check();
    await expect(this.continueToHostedPage).toBeVisible();
  }

  async chooseInAppMode(): Promise<void> {
    await this.inAppMode.check();
    await expect(this.loginButton).toBeVisible();
  }

  /** Chooses the hosted login on the open login page, and follows its link. */
  async startHostedLogin(): Promise<void> {
    await this.chooseHostedMode();
    await this.continueToHostedPage.click();
  }

  /** Logs out and waits for the next page. After a hosted login, a redirect also ends the session on the pool's domain. */
  async logout(): Promise<void> {
    await this.logoutButton.click();
    await expect(this.page).toHaveURL((url) => url.pathname === "/");
    await this.expectLoggedOut();
  }

  /** Fetches both tokens on the profile page and reveals the first. */
  async revealFirstToken(): Promise<void> {
    await this.showTokens.click();
    await this.revealButtons.first().click();
    await expect(this.rawTokens).toHaveCount(1);
  }

  // --- Expectations

  /** Waits until the application is running, has loaded the session status, and shows the content of the page. */
  async expectReady(): Promise<void> {
    await expect(this.heading).toBeVisible();
    // The header shows one of these as soon as the session is known.
    await expect(this.loginLink.or(this.logoutButton)).toBeVisible();
    await expect(this.loading).toHaveCount(0);
  }

  async expectConfirmPage(): Promise<void> {
    await expect(this.page).toHaveURL(/\/confirm\b/);
    await expect(this.code).toBeVisible();
    await this.expectReady();
  }

  /** Waits for the page of a challenge, by the last part of its path. */
  async expectChallenge(page: string): Promise<void> {
    await expect(this.page).toHaveURL((url) => url.pathname === `/login/${page}`);
    await this.expectReady();
  }

  /** Waits for the login page after a login that has ended, with the email filled in and a sentence why. */
  async expectLoginExpired(person: Person): Promise<void> {
    await expect(this.page).toHaveURL((url) => url.pathname === "/login");
    await expect(this.alert).toContainText("Your login timed out.");
    await expect(this.email).toHaveValue(person.email);
  }

  async expectResetPage(): Promise<void> {
    await expect(this.page).toHaveURL(/\/reset-password\b/);
    await expect(this.newPassword).toBeVisible();
    await this.expectReady();
  }

  /** Waits for the profile page with the claims of both tokens. */
  async expectProfile(): Promise<void> {
    await expect(this.heading).toHaveText(YOUR_PROFILE);
    await expect(this.claim("token_use")).toHaveCount(2);
  }

  async expectLoggedIn(person: Person): Promise<void> {
    await expect(this.logoutButton).toBeVisible();
    await expect(this.navigation).toContainText(person.email);
  }

  async expectLoggedOut(): Promise<void> {
    await expect(this.loginLink).toBeVisible();
    await expect(this.registerLink).toBeVisible();
    await expect(this.logoutButton).toHaveCount(0);
  }
}
